using CoopBot.BotFramework.DirectLine;
using CoopBot.Tests.Storage;
using Microsoft.AspNetCore.Http;

namespace CoopBot.Tests.DirectLine;

public sealed class DirectLineAccessTests
{
    private const string Origin = "https://page.exemple.fr";
    private readonly ManualTime _time = new();
    private readonly DirectLineTokens _tokens = new(new DirectLineOptions { Secret = new string('s', 32) }, new LogLines<DirectLineTokens>());
    private readonly DirectLineAccess _access;

    public DirectLineAccessTests() => _access = new DirectLineAccess(_tokens, _time);

    [Fact]
    public void A_token_opens_its_own_conversation_for_an_hour()
    {
        var token = _access.Issue(Request());
        _access.Tell(token).ExpiresIn.ShouldBe(3600);
        StatusOf(token, token.Conversation).ShouldBeNull();
        StatusOf(token, "another").ShouldBe(403);

        _time.Now += TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1);
        StatusOf(token, token.Conversation).ShouldBeNull();
        _time.Now += TimeSpan.FromSeconds(1);
        StatusOf(token, token.Conversation).ShouldBe(403);
    }

    [Fact]
    public void Every_conversation_and_every_person_is_another_one()
    {
        var tokens = Enumerable.Range(0, 100).Select(_ => _access.Issue(Request())).ToList();
        tokens.Select(token => token.Conversation).Distinct(StringComparer.Ordinal).Count().ShouldBe(100);
        tokens.Select(token => token.Person).Distinct(StringComparer.Ordinal).Count().ShouldBe(100);
        tokens.ShouldAllBe(token => token.Person.StartsWith("dl_"));
    }

    [Fact]
    public void A_token_is_renewed_up_to_a_day_and_no_longer()
    {
        var token = _access.Issue(Request());
        for (var renewals = 0; renewals < 47; renewals++)
        {
            _time.Now += TimeSpan.FromMinutes(30);
            StatusOf(token, token.Conversation).ShouldBeNull();
            token = _access.Renew(token);
        }

        _time.Now += TimeSpan.FromMinutes(29);
        _access.Tell(_access.Renew(token)).ExpiresIn.ShouldBe(60);
        _time.Now += TimeSpan.FromMinutes(1);
        StatusOf(_access.Renew(token), token.Conversation).ShouldBe(403);
    }

    [Fact]
    public void Pages_of_another_origin_cannot_use_it_and_clients_without_origin_can()
    {
        var token = _access.Issue(Request(Origin));
        StatusOf(token, token.Conversation, Origin).ShouldBeNull();
        StatusOf(token, token.Conversation).ShouldBeNull("a browser names no origin when it reads from its own");
        StatusOf(token, token.Conversation, "https://evil.exemple.fr").ShouldBe(403);
    }

    [Fact]
    public void What_opens_a_stream_opens_nothing_else_and_only_for_a_minute()
    {
        var token = _access.Issue(Request());
        var stream = _access.WriteForStream(token);
        StatusOf(stream, token.Conversation).ShouldBe(403);
        StreamStatus(_tokens.Write(token), token.Conversation).ShouldBe(403);
        StreamStatus(stream, "another").ShouldBe(403);
        StreamStatus(null, token.Conversation).ShouldBe(403);
        StreamStatus(stream, token.Conversation).ShouldBeNull();

        _access.AllowsStream(Request(), token.Conversation, stream, out var read, out _).ShouldBeTrue();
        read!.Limit.ShouldBe(token.Expires, "the stream lasts as long as the token");
        _time.Now += TimeSpan.FromMinutes(1);
        StreamStatus(stream, token.Conversation).ShouldBe(403);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic YTpi")]
    public void A_request_without_a_token_is_told_so(string? header)
    {
        var request = Request();
        if (header is not null) request.Headers.Authorization = header;
        _access.Allows(request, conversation: null, out _, out var refusal).ShouldBeFalse();
        StatusOf(refusal).ShouldBe(401);
    }

    [Fact]
    public void Two_headers_are_as_good_as_none()
    {
        var token = _tokens.Write(_access.Issue(Request()));
        var request = Request();
        request.Headers.Authorization = new[] { $"Bearer {token}", $"Bearer {token}" };
        _access.Allows(request, conversation: null, out _, out var refusal).ShouldBeFalse();
        StatusOf(refusal).ShouldBe(401);
    }

    private int? StatusOf(DirectLineToken token, string conversation, string? origin = null) => StatusOf(_tokens.Write(token), conversation, origin);

    private int? StatusOf(string text, string conversation, string? origin = null)
    {
        var request = Request(origin);
        request.Headers.Authorization = $"Bearer {text}";
        return _access.Allows(request, conversation, out _, out var refusal) ? null : StatusOf(refusal);
    }

    private int? StreamStatus(string? text, string conversation) =>
        _access.AllowsStream(Request(), conversation, text, out _, out var refusal) ? null : StatusOf(refusal);

    private static int? StatusOf(IResult? refusal) => refusal.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode;

    private static HttpRequest Request(string? origin = null)
    {
        var request = new DefaultHttpContext().Request;
        if (origin is not null) request.Headers.Origin = origin;
        return request;
    }
}

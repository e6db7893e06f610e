using System.Text;
using CoopBot.BotFramework.DirectLine;
using CoopBot.Tests.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoopBot.Tests.DirectLine;

/// <summary>What pages are answered while the database is away. Clients never ask again after an error other than 403 and 404.</summary>
public sealed class StorageAwayTests
{
    private readonly ListedTranscripts _transcripts = new() { Outcome = null };
    private readonly DirectLineTokens _tokens = new(new DirectLineOptions(), new LogLines<DirectLineTokens>());
    private readonly ManualTime _time = new();
    private readonly DirectLineAccess _access;
    private readonly DirectLineToken _token;

    public StorageAwayTests()
    {
        _access = new DirectLineAccess(_tokens, _time);
        _token = _access.Issue(new DefaultHttpContext().Request);
    }

    [Theory]
    [InlineData("", "0")]
    [InlineData("7", "7")]
    public async Task A_page_that_polls_is_told_that_there_is_nothing_new(string watermark, string next)
    {
        var result = await ActivityEndpoints.ReadAsync(_token.Conversation, watermark, Request(), _access, _transcripts);
        Encoding.UTF8.GetString(result.ShouldBeOfType<FileContentHttpResult>().FileContents.Span).ShouldBe($$"""{"activities":[],"watermark":"{{next}}"}""");
    }

    [Fact]
    public async Task A_page_that_comes_back_is_told_to_try_again()
    {
        var request = Request();
        var result = await ConversationEndpoints.ReconnectAsync(_token.Conversation, watermark: null, request, _access, _transcripts);
        result.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldBe(503);
        request.HttpContext.Response.Headers.RetryAfter.ToString().ShouldBe("2");
    }

    private HttpRequest Request()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Authorization = $"Bearer {_tokens.Write(_token)}";
        return request;
    }
}

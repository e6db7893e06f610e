using System.Net;
using System.Text;
using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.Connector;
using CoopBot.Conversation.Delivery;

namespace CoopBot.Tests.BotFramework;

/// <summary>What becomes of a message, by what the channel answers. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class ConnectorClientTests
{
    private static readonly OutgoingMessage Message = new(
        "http://127.0.0.1:5/v3/conversations/19%3Asalon/activities/1", Encoding.UTF8.GetBytes("""{"text":"Voilà, Ana"}"""));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"id":"1:abc"}""", "1:abc")]
    [InlineData(HttpStatusCode.Created, "", null)]
    [InlineData(HttpStatusCode.Created, "{}", null)]
    [InlineData(HttpStatusCode.OK, """{"id":""}""", null)]
    [InlineData(HttpStatusCode.OK, """{"id":1}""", null)]
    [InlineData(HttpStatusCode.OK, "[]", null)]
    [InlineData(HttpStatusCode.Accepted, "nonsense", null)]
    [InlineData(HttpStatusCode.OK, """{"id":"\ud800"}""", null)]
    [InlineData(HttpStatusCode.OK, """{"id":"1","\ud800":1}""", null)]
    public async Task Row_42_what_the_channel_took_is_delivered_and_its_id_known_where_it_tells_one(HttpStatusCode status, string body, string? id) =>
        (await SendAsync(status, body)).ShouldBe(new SendResult.Delivered(id));

    [Fact]
    public async Task Row_42_a_channel_that_took_a_message_and_does_not_end_its_answer_gave_no_id()
    {
        using var channel = new StubChannel(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StreamContent(new SilentStream()) }))
        {
            Timeout = TimeSpan.FromMilliseconds(1),
        };
        (await SendAsync(channel)).ShouldBe(new SendResult.Delivered(ActivityId: null));
    }

    [Fact]
    public async Task The_body_is_sent_as_it_is()
    {
        using var channel = new StubChannel(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created)));

        await SendAsync(channel);

        var (request, body) = channel.Received.ShouldHaveSingleItem();
        request.Method.ShouldBe(HttpMethod.Post);
        request.RequestUri!.AbsoluteUri.ShouldBe(Message.Address);
        request.Content!.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        body.ShouldBe(Message.Body.ToArray());
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, """{"error":{"code":"BadSyntax","message":"Ana"}}""", "HTTP 400 BadSyntax")]
    [InlineData(HttpStatusCode.Forbidden, """{"error":{"code":"MessageWritesBlocked","message":"Ana"}}""", "HTTP 403 MessageWritesBlocked")]
    [InlineData(HttpStatusCode.Forbidden, """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n \"details\": \"Ana\"}"}""", "HTTP 403 MessageWritesBlocked")]
    [InlineData(HttpStatusCode.Forbidden, """{"errorCode":209,"message":"Ana est partie"}""", "HTTP 403 209")]
    [InlineData(HttpStatusCode.NotFound, """{"error":{"code":"ActivityNotFoundInConversation"}}""", "HTTP 404 ActivityNotFoundInConversation")]
    [InlineData(HttpStatusCode.NotFound, """{"error":{"code":"\ud800"},"message":"{\ud800"}""", "HTTP 404")]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, "", "HTTP 413")]
    [InlineData(HttpStatusCode.InternalServerError, "<html>Ana</html>", "HTTP 500")]
    [InlineData(HttpStatusCode.Redirect, "", "HTTP 302")]
    public async Task Row_44_what_will_never_be_taken_is_refused_with_the_status_and_the_code(HttpStatusCode status, string body, string reason) =>
        (await SendAsync(status, body)).ShouldBe(new SendResult.Refused(reason));

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, """{"error":{"code":"BotNotInConversationRoster"}}""", true)]
    [InlineData(HttpStatusCode.Forbidden, """{"error":{"code":"ConversationBlockedByUser"}}""", true)]
    [InlineData(HttpStatusCode.Forbidden, """{"errorCode":209,"message":"{subCode: BotDisabledByAdmin, details: x}"}""", true)]
    [InlineData(HttpStatusCode.NotFound, """{"error":{"code":"ConversationNotFound"}}""", true)]
    [InlineData(HttpStatusCode.Forbidden, """{"error":{"code":"MessageWritesBlocked"}}""", false)]
    [InlineData(HttpStatusCode.NotFound, """{"error":{"code":"BotNotInConversationRoster"}}""", false)]
    [InlineData(HttpStatusCode.NotFound, "", false)]
    public async Task Row_45_some_codes_say_that_nothing_can_be_sent_there_any_more(HttpStatusCode status, string body, bool isGone) =>
        (await SendAsync(status, body)).ShouldBeOfType<SendResult.Refused>().IsGone.ShouldBe(isGone);

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "aB3+/x.1.2", "HTTP 403 (MS-CV aB3+/x.1.2)")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "aB3.1", "HTTP 503 (MS-CV aB3.1)")]
    [InlineData(HttpStatusCode.Forbidden, "Ana est partie", "HTTP 403")]
    public async Task What_the_channels_support_asks_for_is_told_to_the_operator(HttpStatusCode status, string trace, string reason)
    {
        using var channel = new StubChannel(_ =>
        {
            var response = new HttpResponseMessage(status);
            response.Headers.TryAddWithoutValidation("MS-CV", trace);
            return Task.FromResult(response);
        });

        var told = await SendAsync(channel) switch { SendResult.Refused refused => refused.Reason, SendResult.TryAgain later => later.Reason, _ => null };
        told.ShouldBe(reason);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"error":"Ana"}""")]
    [InlineData("""{"error":{"code":null}}""")]
    [InlineData("""{"error":{"code":{"Ana":1}}}""")]
    [InlineData("""{"error":{"code":"Ana est partie"}}""")]
    [InlineData("""{"message":"{\"subCode\":\"Ana est partie\"}"}""")]
    [InlineData("""{"message":"Ana a écrit {subCode: x}"}""")]
    [InlineData("""{"error":{"code":"AnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAnaAna"}}""")]
    public async Task No_text_of_a_body_is_taken_for_a_code(string body) =>
        (await SendAsync(HttpStatusCode.Forbidden, body)).ShouldBe(new SendResult.Refused("HTTP 403"));

    [Fact]
    public async Task A_body_without_end_is_not_read()
    {
        var endless = new EndlessStream();
        using var channel = new StubChannel(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StreamContent(endless) }));

        (await SendAsync(channel)).ShouldBe(new SendResult.Refused("HTTP 403"));

        endless.BytesRead.ShouldBeLessThan(1024 * 1024);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Row_44_what_may_be_taken_later_is_tried_again(HttpStatusCode status) =>
        (await SendAsync(status, "Ana")).ShouldBe(new SendResult.TryAgain($"HTTP {(int)status}", After: null));

    [Theory]
    [InlineData("2", 2)]
    [InlineData("0", 0)]
    [InlineData("Sat, 21 Nov 2026 09:01:30 GMT", 90)]
    [InlineData("Sat, 21 Nov 2026 08:59:00 GMT", -60)]
    [InlineData("bientôt", null)]
    public async Task Row_43_the_wait_that_a_channel_asks_for_is_read_in_seconds_or_as_a_date(string asked, int? seconds)
    {
        using var channel = new StubChannel(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            response.Headers.TryAddWithoutValidation("Retry-After", asked);
            return Task.FromResult(response);
        });

        TimeSpan? wait = seconds is { } known ? TimeSpan.FromSeconds(known) : null;
        (await SendAsync(channel)).ShouldBe(new SendResult.TryAgain("HTTP 429", wait));
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_is_tried_again()
    {
        using var channel = new StubChannel(_ => throw new HttpRequestException(HttpRequestError.ConnectionError, "Ana"));
        (await SendAsync(channel)).ShouldBe(new SendResult.TryAgain("ConnectionError", After: null));
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_in_time_is_tried_again()
    {
        using var channel = new StubChannel(NeverAsync) { Timeout = TimeSpan.FromMilliseconds(1) };
        (await SendAsync(channel)).ShouldBe(new SendResult.TryAgain("No answer in time", After: null));
    }

    [Fact]
    public async Task A_refusal_whose_body_does_not_come_in_time_is_a_refusal()
    {
        using var channel = new StubChannel(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StreamContent(new SilentStream()) }))
        {
            Timeout = TimeSpan.FromMilliseconds(1),
        };
        (await SendAsync(channel)).ShouldBe(new SendResult.Refused("HTTP 404"));
    }

    [Fact]
    public async Task Only_a_stop_interrupts_a_sending()
    {
        using var stop = new CancellationTokenSource();
        using var channel = new StubChannel(NeverAsync);
        var sending = ClientOf(channel).SendAsync(Message, stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(sending.Soon());
    }

    [Fact]
    public async Task What_a_channel_would_not_take_yet_is_not_sent()
    {
        using var channel = new StubChannel(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created)));
        var client = ClientOf(channel);
        for (var sent = 0; sent < 6; sent++) (await client.SendAsync(Message with { Tenant = $"t{sent}" }, Stop)).ShouldBeOfType<SendResult.Delivered>();

        (await client.SendAsync(Message with { Tenant = "t" }, Stop)).ShouldBe(new SendResult.TooSoon(TimeSpan.FromSeconds(1)));

        channel.Received.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/v3/conversations/c/activities")]
    [InlineData("nowhere")]
    public async Task Nothing_is_sent_to_an_address_that_is_not_trusted_any_more(string address)
    {
        using var channel = new StubChannel(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)));

        (await ClientOf(channel).SendAsync(Message with { Address = address }, Stop)).ShouldBeOfType<SendResult.Refused>();

        channel.Received.ShouldBeEmpty();
    }

    private static ConnectorClient ClientOf(StubChannel channel)
    {
        var clock = new ManualClock();
        return new ConnectorClient(channel, new TrustedServices(new BotIdentity.Anonymous()), new SendLimits(new DeliveryOptions(), clock), clock);
    }

    private static async Task<HttpResponseMessage> NeverAsync(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        return new HttpResponseMessage();
    }

    private static async Task<SendResult> SendAsync(HttpStatusCode status, string body)
    {
        using var channel = new StubChannel(_ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) }));
        return await SendAsync(channel);
    }

    private static Task<SendResult> SendAsync(StubChannel channel) => ClientOf(channel).SendAsync(Message, Stop).Soon();
}

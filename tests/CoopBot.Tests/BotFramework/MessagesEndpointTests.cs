using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopBot.Tests.BotFramework;

/// <summary>The endpoint over HTTP. Numbers in names are rows of the protocol's conformance sheet, where there is one.</summary>
public sealed class MessagesEndpointTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Card = "application/vnd.microsoft.card.adaptive";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replies_come_in_the_response_where_the_sender_expects_them_there()
    {
        var response = await Post(Message("c'est quoi une SCIC ?"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        var reply = (await Body(response)).GetProperty("activities").EnumerateArray().Single();
        reply.GetProperty("type").GetString().ShouldBe("message");
        reply.GetProperty("replyToId").GetString().ShouldNotBeNullOrEmpty();
        reply.GetProperty("attachments")[0].GetProperty("contentType").GetString().ShouldBe(Card);
        reply.GetProperty("attachments")[0].GetProperty("content").GetProperty("body")[1].GetProperty("text").GetString()!.ShouldContain("57,5\u00a0%");
        reply.GetProperty("summary").GetString()!.ShouldContain("57,5 %");
        reply.TryGetProperty("id", out _).ShouldBeFalse();
        reply.TryGetProperty("text", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Replies_go_to_the_service_of_the_sender_otherwise()
    {
        var message = Message("gouvernance du GIE ?");
        message.Remove("deliveryMode");
        message["channelId"] = "sms";
        message["id"] = "a1";
        message["conversation"]!["id"] = "19:salon;messageid=3";

        (await Post(message)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var (path, sent) = await bot.Sent.Reader.ReadAsync(Stop);
        path.ShouldBe("/v3/conversations/19%3Asalon%3Bmessageid%3D3/activities/a1");
        sent.GetProperty("text").GetString()!.ShouldContain("administrateur");
        sent.GetProperty("textFormat").GetString().ShouldBe("markdown");
    }

    [Fact]
    public async Task A_channel_without_cards_gets_text()
    {
        var message = Message("c'est quoi un GIE ?");
        message["channelId"] = "sms";

        var reply = (await Body(await Post(message))).GetProperty("activities")[0];

        reply.GetProperty("text").GetString()!.ShouldContain("**1**");
        reply.TryGetProperty("attachments", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_button_of_a_card_is_answered()
    {
        var card = (await Body(await Post(Message("c'est quoi un GIE ?")))).GetProperty("activities")[0].GetProperty("attachments")[0].GetProperty("content");
        var choices = card.GetProperty("body").EnumerateArray().Single(element => element.GetProperty("type").GetString() == "ActionSet");
        var button = choices.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("title").GetString() == "Gouvernance");
        var press = Message(text: null);
        press["value"] = JsonNode.Parse(button.GetProperty("data").GetRawText());

        (await (await Post(press)).Content.ReadAsStringAsync(Stop)).ShouldContain("administrateur");
    }

    [Fact]
    public async Task Each_person_of_a_conversation_has_a_context_of_their_own()
    {
        await Post(Message("c'est quoi un GIE ?", from: "ana"));
        await Post(Message("c'est quoi une SCIC ?", from: "bob"));

        (await (await Post(Message("et sa gouvernance ?", from: "ana"))).Content.ReadAsStringAsync(Stop)).ShouldContain("(GIE)");
        (await (await Post(Message("et sa gouvernance ?", from: "bob"))).Content.ReadAsStringAsync(Stop)).ShouldContain("(SCIC)");
    }

    [Fact]
    public async Task Who_joins_is_welcomed_and_the_bot_itself_is_not()
    {
        var update = Message(text: null);
        update["type"] = "conversationUpdate";
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot" });
        (await Body(await Post(update))).GetProperty("activities").GetArrayLength().ShouldBe(0);

        update["membersAdded"]!.AsArray().Add(new JsonObject { ["id"] = "u1" });
        (await Body(await Post(update))).GetProperty("activities")[0].GetProperty("summary").GetString()!.ShouldContain("Bonjour");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Row_1_other_methods_are_refused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        (await bot.Http.SendAsync(request, Stop)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","from":"u"}""")]
    [InlineData("""{"type":"message","membersAdded":{}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://a","serviceUrl":"http://b"}""")]
    public async Task Row_2_a_malformed_body_is_a_bad_request(string body)
    {
        var response = await PostRaw(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await Body(response)).GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("recipient")]
    public async Task An_identity_has_an_end(string account)
    {
        var message = Message("bonjour");
        message[account] = new JsonObject { ["id"] = new string('a', 2_000) };
        (await Post(message)).StatusCode.ShouldBe(HttpStatusCode.OK);
        message[account]!["id"] = new string('a', 2_001);
        (await Post(message)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("serviceUrl")]
    [InlineData("channelId")]
    [InlineData("type")]
    public async Task Rows_3_and_4_a_missing_field_is_named(string field)
    {
        var message = Message("bonjour");
        message.Remove(field);

        var response = await Post(message);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Body(response)).GetProperty("detail").GetString()!.ShouldContain(field);
    }

    [Fact]
    public async Task Row_5_unknown_fields_are_accepted()
    {
        var message = Message("c'est quoi un GIE ?");
        message["nouveau"] = new JsonObject { ["a"] = 1 };
        message["from"]!["role"] = "user";
        message["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" } };

        (await Post(message)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Row_6_unknown_types_and_events_are_accepted_in_silence_and_an_event_needs_a_name()
    {
        var activity = Message("bonjour");
        activity["type"] = "fooBar";
        (await Body(await Post(activity))).GetProperty("activities").GetArrayLength().ShouldBe(0);
        activity["type"] = "event";
        (await Post(activity)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        activity["name"] = "inconnu";
        (await Body(await Post(activity))).GetProperty("activities").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(1000, HttpStatusCode.BadRequest)]
    public async Task Row_8_depth_is_limited(int depth, HttpStatusCode status)
    {
        var nested = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));
        var body = Message("bonjour").ToJsonString();
        (await PostRaw(string.Concat(body.AsSpan(0, body.Length - 1), ",\"value\":", nested, "}"))).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Row_26_an_invoke_that_nobody_serves_is_not_implemented()
    {
        var invoke = Message(text: null);
        invoke["type"] = "invoke";
        invoke["name"] = "config/fetch";
        (await Post(invoke)).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_body_in_another_format_or_too_large_or_not_UTF_8_is_refused()
    {
        using var text = new StringContent(Message("bonjour").ToJsonString(), Encoding.UTF8, "text/plain");
        (await bot.Http.PostAsync("/api/messages", text, Stop)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);

        using var large = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Message(new string('a', 2 * 1024 * 1024)).ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { ExpectContinue = true },
        };
        (await bot.Http.SendAsync(large, Stop)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        using var latin1 = new ByteArrayContent(Encoding.Latin1.GetBytes(Message("é").ToJsonString().Replace("\\u00E9", "é", StringComparison.Ordinal)));
        latin1.Headers.ContentType = new("application/json");
        (await bot.Http.PostAsync("/api/messages", latin1, Stop)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nothing_is_sent_to_another_machine()
    {
        var message = Message("bonjour");
        message.Remove("deliveryMode");
        message["serviceUrl"] = "https://evil.example/";
        (await Post(message)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_reply_that_the_channel_does_not_take_at_once_is_sent_again()
    {
        var message = Message("c'est quoi un GIE ?");
        message.Remove("deliveryMode");
        message["serviceUrl"] = bot.ServiceUrl + "later/";
        message["id"] = "patient";

        (await Post(message)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var (path, _) = await bot.Sent.Reader.ReadAsync(Stop);
        path.ShouldBe("/later/v3/conversations/c1/activities/patient");
    }

    [Fact]
    public async Task Row_22_an_activity_sent_again_gets_the_very_same_answer_and_counts_once()
    {
        var message = Message("c'est quoi un GIE ?", from: "eva");
        var first = await (await Post(message)).Content.ReadAsByteArrayAsync(Stop);
        await Post(Message("c'est quoi une SCIC ?", from: "eva"));

        (await (await Post(message)).Content.ReadAsByteArrayAsync(Stop)).ShouldBe(first);
        (await (await Post(Message("et sa gouvernance ?", from: "eva"))).Content.ReadAsStringAsync(Stop)).ShouldContain("(SCIC)");
    }

    [Fact]
    public async Task Another_host_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        (await bot.Http.SendAsync(request, Stop)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await bot.Http.GetStringAsync(new Uri("/", UriKind.Relative), Stop)).ShouldContain("CoopBot est en marche");
    }

    private JsonObject Message(string? text, string from = "u1") => bot.Message(text, from);

    private Task<HttpResponseMessage> Post(JsonObject activity) => bot.PostAsync(activity.ToJsonString());

    private Task<HttpResponseMessage> PostRaw(string body) => bot.PostAsync(body);

    private static async Task<JsonElement> Body(HttpResponseMessage response) =>
        (await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(Stop), default, Stop)).RootElement;
}

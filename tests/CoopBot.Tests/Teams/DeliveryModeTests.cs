using System.Net;
using CoopBot.Tests.BotFramework;

namespace CoopBot.Tests.Teams;

/// <summary>Where replies go, and what is taken as it comes. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class DeliveryModeTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private readonly TeamsMember _ana = new(bot, "29:ana", "a:ana");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Row_25_two_replies_that_are_expected_come_in_the_response_and_are_not_sent()
    {
        (await _ana.SayAsync("c'est quoi un GIE ?")).Count.ShouldBe(2);

        // Messages of a conversation are sent in order: one more would come before this one.
        var other = _ana.ActivityOf(new { type = "message", id = "après", text = "merci" });
        (await PostAsync(other)).ShouldBe(HttpStatusCode.Accepted);
        (await _ana.NextSentAsync()).Activity.GetProperty("replyToId").GetString().ShouldBe("après");
    }

    [Theory]
    [InlineData("zzz")]
    [InlineData("normal")]
    [InlineData("notification")]
    public async Task Row_25_in_any_other_mode_replies_are_sent(string deliveryMode)
    {
        (await PostAsync(_ana.ActivityOf(new { type = "message", id = deliveryMode, text = "merci", deliveryMode }))).ShouldBe(HttpStatusCode.Accepted);

        (await _ana.NextSentAsync()).Activity.GetProperty("replyToId").GetString().ShouldBe(deliveryMode);
    }

    [Theory]
    [InlineData("timestamp", "\"2025-11-21T09:00:00Z\"")]
    [InlineData("timestamp", "\"hier\"")]
    [InlineData("locale", "\"xx-Unknown-9\"")]
    [InlineData("locale", "\"\"")]
    [InlineData("entities", "[null,5,\"x\",{},{\"type\":7},{\"type\":\"mention\",\"mentioned\":[]}]")]
    [InlineData("attachments", "[null,{},{\"contentType\":\"text/html\",\"content\":\"<b>bonjour</b>\"}]")]
    [InlineData("channelData", "\"texte\"")]
    [InlineData("callerId", "\"evil\"")]
    public async Task Row_7_what_does_not_matter_is_no_reason_to_refuse(string field, string json)
    {
        var message = _ana.ActivityOf(new { type = "message", text = "c'est quoi un GIE ?", deliveryMode = "expectReplies" });
        message[field] = System.Text.Json.Nodes.JsonNode.Parse(json);
        using var response = await _ana.PostAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await response.Content.ReadAsStringAsync(Stop);
        body.ShouldContain("(GIE)");
        body.ShouldNotContain("evil");
    }

    private async Task<HttpStatusCode> PostAsync(System.Text.Json.Nodes.JsonObject activity)
    {
        using var response = await _ana.PostAsync(activity);
        return response.StatusCode;
    }
}

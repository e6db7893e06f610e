using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopBot.Tests.BotFramework;

/// <summary>Buttons pressed as universal actions, over HTTP. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class CardActionTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Card = "application/vnd.microsoft.card.adaptive";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_22_and_28_a_card_action_is_answered_with_a_card_and_with_the_same_one_when_it_comes_again()
    {
        var invoke = CardAction("""{"action":{"type":"Action.Execute","verb":"show","data":{"coopbotEntry":"gie","coopbotFacet":"gouvernance"}}}""");
        var response = await Post(invoke);
        var first = await response.Content.ReadAsByteArrayAsync(Stop);
        await Post(bot.Message("c'est quoi une SCIC ?"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonDocument.Parse(first).RootElement;
        body.GetProperty("statusCode").GetInt32().ShouldBe(200);
        body.GetProperty("type").GetString().ShouldBe(Card);
        body.GetProperty("value").GetProperty("type").GetString().ShouldBe("AdaptiveCard");
        body.GetProperty("value").GetRawText().ShouldContain("administrateur");
        (await (await Post(invoke)).Content.ReadAsByteArrayAsync(Stop)).ShouldBe(first);
    }

    [Theory]
    [InlineData(null, "BadRequest")]
    [InlineData("5", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit","data":{"coopbotEntry":"gie"}}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Execute","data":{"autre":1}}}""", "BadRequest")]
    public async Task Row_29_a_card_action_that_is_none_is_refused(string? value, string code)
    {
        var response = await Post(CardAction(value));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Stop)).RootElement;
        body.GetProperty("statusCode").GetInt32().ShouldBe(400);
        body.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
        body.GetProperty("value").GetProperty("code").GetString().ShouldBe(code);
    }

    private JsonObject CardAction(string? value)
    {
        var invoke = bot.Message(text: null);
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";
        invoke.Remove("deliveryMode");
        if (value is not null) invoke["value"] = JsonNode.Parse(value);
        return invoke;
    }

    private Task<HttpResponseMessage> Post(JsonObject activity) => bot.PostAsync(activity.ToJsonString());
}

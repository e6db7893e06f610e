using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopBot.Tests.BotFramework;

/// <summary>The answers to invokes that only read, as the service writes them.</summary>
public sealed class ReadingInvokeTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Card = "application/vnd.microsoft.card.adaptive";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_from_the_compose_box_gives_cards_with_previews()
    {
        var answer = await InvokeAsync("composeExtension/query", """{"commandId":"chercherFiche","parameters":[{"name":"question","value":"SCIC"}]}""");

        var first = answer.GetProperty("composeExtension").GetProperty("attachments")[0];
        first.GetProperty("contentType").GetString().ShouldBe(Card);
        first.GetProperty("content").GetProperty("type").GetString().ShouldBe("AdaptiveCard");
        first.GetProperty("preview").GetProperty("content").GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_dialog_shows_the_card_of_an_entry()
    {
        var answer = await InvokeAsync("task/fetch", """{"data":{"coopbotEntry":"scic"}}""");

        var task = answer.GetProperty("task");
        task.GetProperty("type").GetString().ShouldBe("continue");
        task.GetProperty("value").GetProperty("card").GetProperty("content").GetProperty("type").GetString().ShouldBe("AdaptiveCard");
    }

    private async Task<JsonElement> InvokeAsync(string name, string value)
    {
        using var response = await bot.Http.PostAsJsonAsync("/api/messages", new
        {
            type = "invoke",
            name,
            channelId = "msteams",
            serviceUrl = bot.ServiceUrl,
            from = new { id = "29:ana" },
            conversation = new { id = "a:1" },
            value = JsonNode.Parse(value),
        }, Stop);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }
}

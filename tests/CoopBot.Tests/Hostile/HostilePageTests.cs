using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopBot.Harness.Stores;

namespace CoopBot.Tests.Hostile;

/// <summary>The same for the Direct Line server: bodies, tokens, watermarks and conversations.</summary>
[Collection(HostileRun.Name)]
public sealed class HostilePageTests
{
    private const string Root = "/v3/directline";
    private const int Pages = 16;
    private const int Longest = 3_000;

    private static readonly string[] Bodies =
    [
        """{"type":"message","text":"c'est quoi une SCIC ?"}""",
        """{"type":"message","text":"compare une SCIC et une SCOP","textFormat":"plain","attachments":[{"contentType":"image/png","contentUrl":"https://a.example/i.png"}]}""",
        """{"type":"message","value":{"coopbotEntry":"scic","coopbotFacet":"gouvernance"}}""",
        """{"type":"message","value":{"coopbotAbout":"scic","coopbotUseful":false,"coopbotComment":"trop long"}}""",
        """{"type":"event","name":"webchat/join","value":{"language":"fr"}}""",
        """{"type":"typing"}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute"}}}""",
    ];

    private static readonly IReadOnlyList<string> Texts = [.. HostileJson.Texts.Select(text => JsonNode.Parse(text)!.GetValue<string>())];

    [Fact]
    public async Task Hostile_pages_are_answered_and_shown_nothing_of_it_by_the_bot()
    {
        await using var bot = await HostileBot.StartAsync(new SqliteStore());
        var pages = new List<(string Conversation, string Token)>();
        while (pages.Count < Pages) pages.Add(await OpenAsync(bot));
        var activities = new HostileActivities(HostileRun.Seed);

        await HostileRun.EachAsync(0, HostileRun.Count / 10, async number =>
        {
            var (conversation, token) = pages[number % Pages];
            var random = new Random(unchecked(HostileRun.Seed + number));
            var text = Texts[random.Next(Texts.Count)];
            var at = $"{Root}/conversations/{conversation}";
            var body = activities.At(number, _ => ShapeOf(number));
            var status = (number % 8) switch
            {
                0 => await bot.AskAsync(HttpMethod.Get, $"{at}/activities?watermark={Uri.EscapeDataString(text)}", token),
                1 => await bot.AskAsync(HttpMethod.Get, $"{at}?watermark={Uri.EscapeDataString(text)}", token),
                2 => await bot.AskAsync(HttpMethod.Get, $"{Root}/conversations/{Uri.EscapeDataString(text)}/activities", token),
                3 => await bot.AskAsync(HttpMethod.Post, $"{Root}/tokens/refresh", Broken(token, text, random)),
                _ when body.Length > Longest => HttpStatusCode.OK,
                _ => (await bot.PostAsync($"{at}/activities", body, token)).Status,
            };
            return (int)status is < 500 or 501 ? null : $"Answered {(int)status}. {HostileRun.Shown(body)}";
        });

        await bot.DeliveredAsync();
        foreach (var page in pages) await BotSaysNothingOfItAsync(bot, page);
        bot.NothingLeft();
    }

    private static JsonObject ShapeOf(int number)
    {
        var activity = JsonNode.Parse(Bodies[number / 8 % Bodies.Length])!.AsObject();
        activity["from"] = new JsonObject { ["id"] = "dl_ana", ["name"] = "Ana" };
        activity["channelData"] = new JsonObject { ["clientActivityID"] = $"c{number}", ["clientTimestamp"] = "2026-11-21T22:00:00.000Z", ["postBack"] = true };
        return activity;
    }

    // A token with one letter changed, cut, or another text altogether: what a header can hold of it.
    private static string Broken(string token, string text, Random random)
    {
        var at = random.Next("Bearer ".Length, token.Length);
        var broken = random.Next(3) switch { 0 => token[..at], 1 => $"{token[..at]}!{token[(at + 1)..]}", _ => $"Bearer {text}" };
        return new string([.. broken.Where(letter => letter is >= ' ' and < '\u007f')]);
    }

    private static async Task<(string Conversation, string Token)> OpenAsync(HostileBot bot)
    {
        using var generated = JsonDocument.Parse((await bot.PostAsync($"{Root}/tokens/generate", [])).Body);
        var token = $"Bearer {generated.RootElement.GetProperty("token").GetString()}";
        (await bot.PostAsync($"{Root}/conversations", [], token)).Status.ShouldBe(HttpStatusCode.Created);
        return (generated.RootElement.GetProperty("conversationId").GetString()!, token);
    }

    private static async Task BotSaysNothingOfItAsync(HostileBot bot, (string Conversation, string Token) page)
    {
        var said = await bot.ReadAsync($"{Root}/conversations/{page.Conversation}/activities", page.Token);
        var replies = said.GetProperty("activities").EnumerateArray().Where(activity => activity.GetProperty("from").GetProperty("id").ValueEquals("coopbot")).ToList();
        replies.ShouldNotBeEmpty();
        foreach (var reply in replies) SentCheck.FaultOf(reply).ShouldBeNull();
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using CoopBot.BotFramework;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Invokes;
using CoopBot.Knowledge.Entries;
using CoopBot.Tests.BotFramework;
using CoopBot.Tests.Teams;

namespace CoopBot.Tests.Invokes;

/// <summary>The search from the compose box of Teams. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class MessageExtensionTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Query = "composeExtension/query";

    private readonly TeamsMember _ana = new(bot, "29:ana", "a:ana");

    [Fact]
    public async Task The_first_opening_shows_the_structures_by_name()
    {
        var titles = Titles(await FindAsync(new { commandId = "chercherFiche", parameters = new[] { new { name = "initialRun", value = "true" } } }));

        titles.Count.ShouldBe(25);
        titles[0].ShouldBe(Repository.Knowledge.Entries.Where(entry => entry.Kind == EntryKind.Structure).Select(entry => entry.Title).Min(StringComparer.Ordinal));
        titles.ShouldBeUnique();
    }

    [Theory]
    [InlineData("sci", "(SCIC)")]
    [InlineData("groupement d'intérêt éco", "(GIE)")]
    [InlineData("combien d'associés faut-il pour une SCIC ?", "(SCIC)")]
    public async Task The_beginning_of_a_name_or_a_question_finds_its_entry_first(string text, string title) =>
        Titles(await FindAsync(Asked(text)))[0].ShouldContain(title);

    [Fact]
    public async Task Row_32_each_card_has_a_preview_and_neither_button_nor_link_nor_who_searched()
    {
        var result = await FindAsync(Asked(""));

        result.GetProperty("attachmentLayout").GetString().ShouldBe("list");
        foreach (var attachment in result.GetProperty("attachments").EnumerateArray())
        {
            attachment.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
            attachment.GetProperty("content").TryGetProperty("actions", out _).ShouldBeFalse();
            attachment.GetProperty("content").GetRawText().ShouldNotContain("](");
            var preview = attachment.GetProperty("preview");
            preview.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.thumbnail");
            preview.GetProperty("content").GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
            preview.GetProperty("content").GetProperty("text").GetString()!.Length.ShouldBeInRange(10, 161);
        }

        result.GetRawText().ShouldNotContain("29:ana");
    }

    [Fact]
    public async Task Results_come_by_pages()
    {
        var all = Titles(await FindAsync(Asked("", new { skip = 0, count = 10 })));
        var second = Titles(await FindAsync(Asked("", new { skip = 5, count = 5 })));

        second.ShouldBe(all.Skip(5));
        Titles(await FindAsync(Asked("", new { skip = 100_000, count = 5 }))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"skip":-1,"count":-5}""", 1)]
    [InlineData("""{"skip":"2","count":"beaucoup"}""", 25)]
    [InlineData("""{"skip":1.5,"count":1e99}""", 25)]
    [InlineData("""[]""", 25)]
    [InlineData("""{"count":2147483647}""", 25)]
    public async Task Pages_that_cannot_be_are_put_right(string options, int count) =>
        Titles(await FindAsync(Asked("", JsonElement.Parse(options)))).Count.ShouldBe(count);

    [Fact]
    public async Task Where_nothing_is_found_a_sentence_says_what_to_try()
    {
        var result = await FindAsync(Asked("zzzzzz"));
        (result.GetProperty("type").GetString(), result.GetProperty("text").GetString()).ShouldBe(("message", CardTexts.NothingFound));
    }

    [Theory]
    [InlineData("?")]
    [InlineData("\u0000\ud83d\ude00")]
    public async Task A_search_without_words_shows_the_shelf(string text) => Titles(await FindAsync(Asked(text))).Count.ShouldBe(25);

    [Theory]
    [InlineData("""{"commandId":"inconnue","parameters":[]}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("null")]
    public async Task A_query_of_another_command_or_shape_is_a_bad_request(string value) =>
        (await _ana.InvokeAsync(Query, JsonElement.Parse(value))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("""{"commandId":"chercherFiche","parameters":5}""")]
    [InlineData("""{"commandId":"chercherFiche","parameters":[null,5,{"name":"question"},{"name":"question","value":7}]}""")]
    [InlineData("""{"commandId":"chercherFiche","parameters":[{"name":"autre","value":"SCIC"}]}""")]
    public async Task Parameters_that_say_nothing_show_the_shelf(string value) => Titles(await FindAsync(JsonElement.Parse(value))).Count.ShouldBe(25);

    [Fact]
    public async Task Row_32_a_search_that_takes_ten_seconds_is_answered_by_a_sentence_before_Teams_gives_up()
    {
        var clock = new ManualClock();
        var log = new LogLines<MessageExtension>();
        using var tenSeconds = new ManualResetEventSlim();
        var extension = new MessageExtension(
            (_, _, _) =>
            {
                tenSeconds.Wait();
                return [];
            },
            clock,
            log);

        var began = clock.Now;
        var answer = extension.AnswerAsync(new Activity { Value = JsonElement.Parse("""{"commandId":"chercherFiche"}""") });
        await clock.PassNextAsync();

        var result = Result(JsonElement.Parse(Encoding.UTF8.GetString((await answer.Soon()).Body!.Value.Span)));
        (clock.Now - began).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (result.GetProperty("type").GetString(), result.GetProperty("text").GetString()).ShouldBe(("message", CardTexts.SearchTooSlow));
        log.Lines.ShouldHaveSingleItem().ShouldStartWith("Warning: A search from the compose box took longer than 4 s");
        tenSeconds.Set();
    }

    private static object Asked(string text, object? queryOptions = null) =>
        new { commandId = EntrySearch.CommandId, parameters = new[] { new { name = EntrySearch.Parameter, value = text } }, queryOptions };

    private async Task<JsonElement> FindAsync(object query) => Result(await _ana.AskAsync(Query, query));

    private static JsonElement Result(JsonElement body) => body.GetProperty("composeExtension");

    private static List<string> Titles(JsonElement result)
    {
        result.GetProperty("type").GetString().ShouldBe("result");
        return [.. result.GetProperty("attachments").EnumerateArray()
            .Select(attachment => attachment.GetProperty("preview").GetProperty("content").GetProperty("title").GetString()!)];
    }
}

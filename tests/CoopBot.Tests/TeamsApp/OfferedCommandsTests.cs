using System.Text.Json;
using CoopBot.BotFramework.Invokes;
using CoopBot.Conversation.Replies;
using CoopBot.Tests.Answering;

namespace CoopBot.Tests.TeamsApp;

/// <summary>What the manifest offers members is what the bot understands.</summary>
public sealed class OfferedCommandsTests
{
    private static readonly JsonElement Manifest = Read("manifest.json");

    /// <summary>Every title in every scope and language, as Teams sends it to the bot.</summary>
    public static TheoryData<string, string> Offered
    {
        get
        {
            var offered = new TheoryData<string, string>();
            foreach (var (index, list) in Manifest.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().Index())
            foreach (var scope in list.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()!))
            foreach (var (place, command) in list.GetProperty("commands").EnumerateArray().Index())
            {
                offered.Add(scope, command.GetProperty("title").GetString()!);
                if (Read("en.json").TryGetProperty($"bots[0].commandLists[{index}].commands[{place}].title", out var translated))
                    offered.Add(scope, translated.GetString()!);
            }

            return offered;
        }
    }

    [Theory]
    [MemberData(nameof(Offered))]
    public void Every_command_is_understood_where_it_is_offered(string scope, string title)
    {
        var script = new Script();
        if (scope == "personal") script.InPrivate();
        var reply = script.Then(title).Reply;

        reply.ShouldNotBeOfType<Unknown>();
        if (reply is ClarifyingQuestion) throw new ShouldAssertException($"« {title} » is asked back.");
        if (reply is Notice notice) notice.Markdown.ShouldNotContain("De quel sujet parlez-vous");
    }

    [Fact]
    public void Every_scope_of_the_bot_offers_commands()
    {
        var bot = Manifest.GetProperty("bots")[0];
        var scopes = bot.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ToList();
        scopes.ShouldBe(["personal", "team", "groupChat"]);
        bot.GetProperty("commandLists").EnumerateArray().SelectMany(list => list.GetProperty("scopes").EnumerateArray()).Select(scope => scope.GetString()).ShouldBe(scopes);
    }

    [Fact]
    public void What_is_kept_of_a_person_is_offered_in_private_only()
    {
        Titles().Where(offered => offered.Title.Contains("données", StringComparison.Ordinal)).Select(offered => offered.Scope).Distinct().ShouldBe(["personal"]);
    }

    [Fact]
    public void The_message_extension_offers_the_search_that_the_bot_serves()
    {
        var command = Manifest.GetProperty("composeExtensions")[0].GetProperty("commands").EnumerateArray().ShouldHaveSingleItem();
        command.GetProperty("id").GetString().ShouldBe(EntrySearch.CommandId);
        command.GetProperty("type").GetString().ShouldBe("query");
        command.GetProperty("parameters").EnumerateArray().ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe(EntrySearch.Parameter);
    }

    private static IEnumerable<(string Scope, string Title)> Titles() => Offered.Select(row => (row.Data.Item1, row.Data.Item2));

    private static JsonElement Read(string name) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "manifest", name)));
}

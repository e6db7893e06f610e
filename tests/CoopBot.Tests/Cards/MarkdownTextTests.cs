using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Rendering;

namespace CoopBot.Tests.Cards;

/// <summary>Protocol sheet, 4.2 and row 40: a name is shown and does nothing.</summary>
public sealed class MarkdownTextTests
{
    private static readonly string[] HostileNames =
    [
        "<b>Ana</b>", "<at>Bot</at>", "<img src=x onerror=alert(1)>", "[clic](https://evil.io)", "![x](https://evil.io/x.png)", "https://evil.io",
        "http://evil.io", "www.evil.io", "evil.io", "ana@evil.io", "<https://evil.io>", "**Ana**", "_Ana_ __B__", "`code`", "~~x~~", "# Titre", "- item", "+ item",
        "1. item", "> citation", "---", "***", "a\n\n# Titre", "a\n- b", "Ana | B\n--|--", "[x]: https://evil.io", "\\[x\\](https://evil.io)", "&lt;b&gt;",
        "&#91;x&#93;(https://evil.io)", "=\n===", "javascript:alert(1)", "evil\u2060.io", "\u202Eoi.live//:sptth", "ftp://evil.io", "//evil.io", "mailto:a@evil.io",
    ];

    [Theory]
    [InlineData("Ana Lefèvre-Dupont", "Ana Lefèvre-Dupont")]
    [InlineData("  Zoé \t O’Brien\n", "Zoé O’Brien")]
    [InlineData("Ana (CRESS) n° 3", "Ana (CRESS) n° 3")]
    [InlineData("<at>Bot</at>", "‹at›Bot‹/\u2060at›")]
    [InlineData("[clic](https://evil.io)", "(clic)(https:\u2060/\u2060/\u2060evil.\u2060io)")]
    [InlineData("**Ana**", "\\*\\*Ana\\*\\*")]
    public void A_name_reads_as_it_is(string name, string escaped) => MarkdownText.Escape(name).ShouldBe(escaped);

    [Fact]
    public async Task No_tag_link_mention_or_Markdown_of_a_hostile_name_survives_in_a_card()
    {
        foreach (var name in HostileNames) MarkdownText.Escape(name).ShouldNotContain('<', name);

        var cards = HostileNames.Select(name => new CardToCheck(name, new AdaptiveCard([new TextBlock(MarkdownText.Escape(name)), new TextBlock($"Bonjour {MarkdownText.Escape(name)} !")], Actions: null), Inert: true));
        var results = await CardChecker.CheckAsync([.. cards], TestContext.Current.CancellationToken);
        results.SelectMany(result => result.Faults.Select(fault => $"{result.Name} {fault}")).ShouldBeEmpty();
    }

    [Fact]
    public void Row_40_a_mention_is_encoded_alike_in_the_text_and_in_its_entity()
    {
        var mention = new CardMention(new MentionedPerson("29:1", "Ana <b> & *Co*"));
        var card = new AdaptiveCard([new TextBlock($"Bonjour {mention.Text} !")], Actions: null) { Msteams = new TeamsOptions { Entities = [mention] } };

        var json = JsonDocument.Parse(ActivityBytes.Of(card)).RootElement;
        var entity = json.GetProperty("msteams").GetProperty("entities")[0];
        var text = entity.GetProperty("text").GetString()!;
        text.ShouldBe("<at>Ana &lt;b&gt; &amp; &#42;Co&#42;</at>");
        json.GetProperty("body")[0].GetProperty("text").GetString().ShouldBe($"Bonjour {text} !");
        entity.GetProperty("type").GetString().ShouldBe("mention");
        entity.GetProperty("mentioned").GetProperty("id").GetString().ShouldBe("29:1");
        entity.GetProperty("mentioned").GetProperty("name").GetString().ShouldBe("Ana <b> & *Co*");
    }
}

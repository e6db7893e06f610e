using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Replies;

namespace CoopBot.Tests.Cards;

/// <summary>Protocol sheet, 4.2: of what staff wrote, only https links reach a client.</summary>
public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("Voir [la CRESS](https://cresscentre.org) et **gras**.", "Voir [la CRESS](https://cresscentre.org) et **gras**.")]
    [InlineData("[a](https://a.fr \"titre\") [b](https://b.fr/c)", "[a](https://a.fr \"titre\") [b](https://b.fr/c)")]
    [InlineData("moins de 10 salariés < 250 & plus", "moins de 10 salariés < 250 & plus")]
    [InlineData("la [DRDJSCS](http://centre.gouv.fr/) du Centre", "la DRDJSCS (centre.gouv.fr) du Centre")]
    [InlineData("sur [scic.coop](http://www.scic.coop)", "sur scic.coop")]
    [InlineData("adresse : http://www.solfia.org.", "adresse : www.solfia.org.")]
    [InlineData("<https://a.fr> et <http://b.fr>", "[a.fr](https://a.fr) et b.fr")]
    [InlineData("[x](javascript:alert(1))", "x)")]
    [InlineData("[x](data:text/html,a)", "x")]
    [InlineData("[x](https://banque.fr@evil.io/)", "x")]
    [InlineData("[x](/interne.md)", "x")]
    [InlineData("![logo](https://a.fr/logo.png)", "logo")]
    [InlineData("[![logo](https://a.fr/l.png)](javascript:a)", "[logo] (javascript:a)")]
    [InlineData("[a [b] c](ftp://a.fr)", "[a [b] c] (ftp://a.fr)")]
    [InlineData("<b>gras</b><script>", "‹b>gras‹/b>‹script>")]
    [InlineData("Voir [x].\n[x]: http://a.fr", "Voir [x].\n")]
    public void Another_link_is_its_label_and_its_page(string markdown, string shown) => SafeMarkdown.Of(markdown).ShouldBe(shown);

    [Fact]
    public void Card_and_text_hold_the_same_links()
    {
        const string Markdown = "Voir [a](https://a.fr) et [b](http://b.fr).";
        const string Shown = "Voir [a](https://a.fr) et b (b.fr).";
        var reply = new Notice(Markdown, []);

        ReplyText.Of(reply).ShouldBe(Shown);
        ReplyCard.Of(reply).Body.ShouldBe([new TextBlock(Shown)]);
    }
}

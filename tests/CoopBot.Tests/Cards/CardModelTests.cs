using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;

namespace CoopBot.Tests.Cards;

/// <summary>The elements of the model, each in one card.</summary>
public sealed class CardModelTests
{
    private static readonly SubmitData Data = new(Entry: "gie", Facet: null, Question: null);

    private static readonly AdaptiveCard Card = new(
        [
            new TextBlock("Votre avis") { Style = "heading", Weight = "bolder" },
            new Container([new TextInput("avis", "Que manquait-il ?") { IsRequired = true, ErrorMessage = "Écrivez quelques mots.", MaxLength = 500, IsMultiline = true, Placeholder = "Un exemple" }]) { Style = "emphasis", Separator = true },
            new ActionSet([new ExecuteAction("Envoyer", "avis", Data) { Tooltip = "Envoyer votre avis" }, new OpenUrlAction("Le site", new Uri("https://cresscentre.org"))]) { Spacing = "large" },
        ],
        [new SubmitAction("L’essentiel", Data) { Mode = "secondary" }])
    {
        Msteams = new TeamsOptions { Width = "Full", Entities = [new CardMention(new MentionedPerson("29:1", "Ana"))] },
    };

    [Fact]
    public async Task Every_element_of_the_model_is_shown_by_Microsofts_renderer_and_can_be_used_by_everybody()
    {
        var results = await CardChecker.CheckAsync([new CardToCheck("avis", Card, Audit: true)], TestContext.Current.CancellationToken);
        results.ShouldHaveSingleItem().Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_with_a_card_is_found()
    {
        var results = await CardChecker.CheckAsync(
            [
                new CardToCheck("champ", new AdaptiveCard([new TextInput("a", "")], Actions: null), Audit: true),
                new CardToCheck("bouton", new AdaptiveCard([new TextBlock("a")], [new SubmitAction("", Data)])),
                new CardToCheck("lien", new AdaptiveCard([new TextBlock("[a](http://a.fr)")], Actions: null)),
                new CardToCheck("image", new AdaptiveCard([new TextBlock("![](https://a.fr/a.png)")], Actions: null)),
                new CardToCheck("style", new AdaptiveCard([new TextBlock("a") { Style = "titre" }], Actions: null)),
                new CardToCheck("inerte", new AdaptiveCard([new TextBlock("www.a.fr")], Actions: null), Inert: true),
            ],
            TestContext.Current.CancellationToken);
        results.ShouldAllBe(result => !result.Faults.IsEmpty);
    }

    [Fact]
    public void A_universal_action_falls_back_to_the_same_button_as_a_message()
    {
        var action = JsonDocument.Parse(ActivityBytes.Of(Card)).RootElement.GetProperty("body")[2].GetProperty("actions")[0];

        action.GetProperty("type").GetString().ShouldBe("Action.Execute");
        action.GetProperty("verb").GetString().ShouldBe("avis");
        var fallback = action.GetProperty("fallback");
        fallback.GetProperty("type").GetString().ShouldBe("Action.Submit");
        fallback.GetProperty("title").GetString().ShouldBe("Envoyer");
        fallback.GetProperty("data").ToString().ShouldBe(action.GetProperty("data").ToString());
    }

    [Theory]
    [InlineData("http://cresscentre.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://cresscentre.org@evil.io")]
    [InlineData("/page")]
    public void Only_an_https_page_can_be_opened(string address) =>
        Should.Throw<ArgumentException>(() => new OpenUrlAction("Le site", new Uri(address, UriKind.RelativeOrAbsolute)));
}

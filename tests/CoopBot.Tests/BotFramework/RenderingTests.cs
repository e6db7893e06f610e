using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Tests.BotFramework;

public sealed class RenderingTests
{
    private const int MostBytes = 25 * 1024;

    private static readonly Answer Answer = new(
        "gie",
        "GIE",
        "gouvernance",
        "Gouvernance",
        "Un GIE a un **administrateur**.",
        [new Citation("g", "Petit guide", "Réseau", "2020", "Partie 3")],
        [new Choice.Show("L’essentiel", "gie", null), new Choice.Show("Limites", "gie", "limites"), new Choice.Ask("Et après ?", "quelles étapes ?")],
        0.9f);

    private static readonly Comparison Comparison = new(
        [new ComparedSubject("gie", "Groupement d'intérêt économique", "GIE"), new ComparedSubject("scic", "Société coopérative", "SCIC")],
        "- **GIE** : Dettes solidaires.\n- **SCIC** : Plusieurs collèges.",
        [
            new ComparisonRow("capital", "Capital et engagement", ["Aucun capital.", "Libre."]),
            new ComparisonRow("gouvernance", "Gouvernance", ["Un administrateur.", "—"]),
        ],
        [new Citation("g", "Petit guide", "Réseau", "2020", "Partie 3")],
        [new Choice.Show("GIE", "gie", null), new Choice.Show("SCIC", "scic", null)]);

    [Fact]
    public void A_card_holds_title_facet_text_source_and_buttons()
    {
        var card = Json(ReplyCard.Of(Answer));

        card.GetProperty("type").GetString().ShouldBe("AdaptiveCard");
        card.GetProperty("version").GetString().ShouldBe("1.5");
        card.GetProperty("lang").GetString().ShouldBe("fr");
        card.GetProperty("body").EnumerateArray().Select(block => block.GetProperty("text").GetString())
            .ShouldBe(["GIE", "Gouvernance", "Un GIE a un **administrateur**.", "Source\u00a0: Petit guide (Réseau, 2020), Partie 3"]);
        card.GetProperty("body").EnumerateArray().ShouldAllBe(block => block.GetProperty("type").GetString() == "TextBlock" && block.GetProperty("wrap").GetBoolean());
        card.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString()).ShouldBe(["L’essentiel", "Limites", "Et après ?"]);
    }

    [Fact]
    public void Text_says_the_same_and_numbers_the_buttons() =>
        ReplyText.Of(Answer).ShouldBe(
            """
            **GIE · Gouvernance**

            Un GIE a un **administrateur**.

            *Source : Petit guide (Réseau, 2020), Partie 3*

            Pour continuer, tapez un numéro : **1** L’essentiel · **2** Limites · **3** Et après ?
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_guide_is_named_once_with_all_its_parts() =>
        ReplyText.SourceLine(
        [
            new Citation("g", "Petit guide", "Réseau", "2020", "Partie 3"),
            new Citation("h", "Grand guide", "Union", "vers 2015", "p. 8"),
            new Citation("g", "Petit guide", "Réseau", "2020", "Annexe"),
        ]).ShouldBe("Sources : Petit guide (Réseau, 2020), Partie 3, Annexe ; Grand guide (Union, vers 2015), p. 8");

    [Fact]
    public void What_a_button_sends_is_what_its_choice_means()
    {
        var actions = Json(ReplyCard.Of(Answer)).GetProperty("actions").EnumerateArray().Select(action => SubmitData.Read(action.GetProperty("data")));
        actions.ShouldBe([new UserInput.Picked("gie", null), new UserInput.Picked("gie", "limites"), new UserInput.Said("quelles étapes ?")]);
    }

    [Fact]
    public void A_comparison_as_a_card_holds_a_table_with_one_cell_a_column_and_a_header_row()
    {
        var body = Json(ReplyCard.Of(Comparison)).GetProperty("body").EnumerateArray().ToList();

        body[0].GetProperty("text").GetString().ShouldBe("GIE ou SCIC");
        body[1].GetProperty("text").GetString().ShouldBe(FrenchSpacing.Of(Comparison.Markdown));
        var table = body.Single(element => element.GetProperty("type").GetString() == "Table");
        var columns = table.GetProperty("columns").GetArrayLength();
        columns.ShouldBe(1 + Comparison.Subjects.Length);
        var rows = table.GetProperty("rows").EnumerateArray().ToList();
        rows.ShouldAllBe(row => row.GetProperty("type").GetString() == "TableRow" && row.GetProperty("cells").GetArrayLength() == columns);
        rows.Select(row => string.Join(" | ", row.GetProperty("cells").EnumerateArray().Select(CellText))).ShouldBe(
        [
            "Critère | GIE | SCIC",
            "Capital et engagement | Aucun capital. | Libre.",
            "Gouvernance | Un administrateur. | —",
        ]);
        body[^1].GetProperty("text").GetString().ShouldBe("Source\u00a0: Petit guide (Réseau, 2020), Partie 3");
    }

    [Fact]
    public void A_comparison_as_text_is_a_list_with_every_subject() =>
        ReplyText.Of(Comparison).ShouldBe(
            """
            **GIE ou SCIC**

            - **GIE** : Dettes solidaires.
            - **SCIC** : Plusieurs collèges.

            **Capital et engagement**
            - GIE : Aucun capital.
            - SCIC : Libre.

            **Gouvernance**
            - GIE : Un administrateur.
            - SCIC : —

            *Source : Petit guide (Réseau, 2020), Partie 3*

            Pour continuer, tapez un numéro : **1** GIE · **2** SCIC
            """.ReplaceLineEndings("\n").Replace("- GIE :", "- GIE\u00a0:", StringComparison.Ordinal).Replace("- SCIC :", "- SCIC\u00a0:", StringComparison.Ordinal));

    [Fact]
    public void A_question_back_has_its_choices_as_buttons_and_as_numbers()
    {
        var question = new ClarifyingQuestion("Lequel ?", [new Choice.Show("GIE", "gie", "limites"), new Choice.Ask("Autre chose", "aide")]);

        var card = Json(ReplyCard.Of(question));
        card.GetProperty("body").EnumerateArray().Select(block => block.GetProperty("text").GetString()).ShouldBe(["Lequel\u00a0?"]);
        card.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString()).ShouldBe(["GIE", "Autre chose"]);
        card.GetProperty("actions").EnumerateArray().Select(action => SubmitData.Read(action.GetProperty("data")))
            .ShouldBe([new UserInput.Picked("gie", "limites"), new UserInput.Said("aide")]);
        ReplyText.Of(question).ShouldBe("Lequel ?\n\nPour continuer, tapez un numéro : **1** GIE · **2** Autre chose");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"gie\"")]
    [InlineData("{}")]
    [InlineData("""{"coopbotEntry":5}""")]
    [InlineData("""{"coopbotEntry":""}""")]
    [InlineData("""{"coopbotQuestion":["a"]}""")]
    public void A_value_that_is_none_of_ours_means_nothing(string json) =>
        SubmitData.Read(JsonDocument.Parse(json).RootElement).ShouldBeNull();

    [Theory]
    [InlineData("web", true)]
    [InlineData("webchat", true)]
    [InlineData("emulator", true)]
    [InlineData("sms", false)]
    [InlineData("email", false)]
    public void A_channel_gets_a_card_or_text(string channel, bool card)
    {
        var reply = ReplyActivity.To(Answer, new Activity { ChannelId = channel, Id = "7", Conversation = new ConversationAccount { Id = "c" }, From = new ChannelAccount { Id = "u" } }).ShouldHaveSingleItem();

        reply.ReplyToId.ShouldBe("7");
        reply.Recipient?.Id.ShouldBe("u");
        (reply.Attachments?.Single().ContentType == Attachment.AdaptiveCardType).ShouldBe(card);
        (reply.Summary ?? reply.Text)!.ShouldStartWith(ReplyText.Of(Answer));
        (reply.Text is null).ShouldBe(card);
    }

    [Fact]
    public void The_card_of_every_entry_and_facet_is_small_enough_for_Teams()
    {
        foreach (var entry in Repository.Knowledge.Entries)
        {
            foreach (var facet in entry.Sections.Select(section => (string?)FacetName.Of(section.Facet).Key).Append(null))
            {
                var reply = new Answering.Script().Take(new UserInput.Picked(entry.Slug, facet)).Reply;
                JsonSerializer.SerializeToUtf8Bytes(ReplyCard.Of(reply), BotJson.Default.AdaptiveCard).Length.ShouldBeLessThan(MostBytes);
            }
        }
    }

    [Theory]
    [InlineData("association, GIE, SCIC ou SCOP ?")]
    [InlineData("le groupement c'est quoi")]
    public void The_card_of_a_long_comparison_or_question_is_small_enough_for_Teams(string message) =>
        JsonSerializer.SerializeToUtf8Bytes(ReplyCard.Of(Answering.Script.Say(message).Reply), BotJson.Default.AdaptiveCard).Length.ShouldBeLessThan(MostBytes);

    private static string CellText(JsonElement cell) =>
        string.Concat(cell.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()));

    private static JsonElement Json(AdaptiveCard card) => JsonSerializer.SerializeToElement(card, BotJson.Default.AdaptiveCard);
}

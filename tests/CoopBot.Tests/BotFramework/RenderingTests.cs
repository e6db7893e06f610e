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
    private static readonly Answer Answer = new(
        "gie",
        "GIE",
        "gouvernance",
        "Gouvernance",
        "Un GIE a un **administrateur**.",
        [new Citation("g", "Petit guide", "Réseau", "2020", "Partie 3")],
        [new Choice.Show("L’essentiel", "gie", null), new Choice.Show("Limites", "gie", "limites"), new Choice.Ask("Et après ?", "quelles étapes ?")],
        0.9f);

    [Fact]
    public void A_card_holds_title_facet_text_source_and_buttons()
    {
        var card = Json(ReplyCard.Of(Answer));

        card.GetProperty("type").GetString().ShouldBe("AdaptiveCard");
        card.GetProperty("version").GetString().ShouldBe("1.5");
        card.GetProperty("lang").GetString().ShouldBe("fr");
        card.GetProperty("body").EnumerateArray().Select(block => block.GetProperty("text").GetString())
            .ShouldBe(["GIE", "Gouvernance", "Un GIE a un **administrateur**.", "Source : Petit guide (Réseau, 2020), Partie 3"]);
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
    public void What_a_button_sends_is_what_its_choice_means()
    {
        var actions = Json(ReplyCard.Of(Answer)).GetProperty("actions").EnumerateArray().Select(action => SubmitData.Read(action.GetProperty("data")));
        actions.ShouldBe([new UserInput.Picked("gie", null), new UserInput.Picked("gie", "limites"), new UserInput.Said("quelles étapes ?")]);
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
    [InlineData("msteams", true)]
    [InlineData("webchat", true)]
    [InlineData("emulator", true)]
    [InlineData("sms", false)]
    [InlineData("email", false)]
    public void A_channel_gets_a_card_or_text(string channel, bool card)
    {
        var reply = ReplyActivity.To(Answer, new Activity { ChannelId = channel, Id = "7", Conversation = new ConversationAccount { Id = "c" }, From = new ChannelAccount { Id = "u" } });

        reply.ReplyToId.ShouldBe("7");
        reply.Recipient?.Id.ShouldBe("u");
        (reply.Attachments?.Single().ContentType == Attachment.AdaptiveCardType).ShouldBe(card);
        (reply.Summary ?? reply.Text).ShouldBe(ReplyText.Of(Answer));
        (reply.Text is null).ShouldBe(card);
    }

    [Fact]
    public void The_card_of_every_entry_and_facet_is_small_enough_for_Teams()
    {
        const int mostBytes = 25 * 1024;
        foreach (var entry in Repository.Knowledge.Entries)
        {
            foreach (var facet in entry.Sections.Select(section => (string?)FacetName.Of(section.Facet).Key).Append(null))
            {
                var reply = new Answering.Script().Take(new UserInput.Picked(entry.Slug, facet)).Reply;
                JsonSerializer.SerializeToUtf8Bytes(ReplyCard.Of(reply), BotJson.Default.AdaptiveCard).Length.ShouldBeLessThan(mostBytes);
            }
        }
    }

    private static JsonElement Json(AdaptiveCard card) => JsonSerializer.SerializeToElement(card, BotJson.Default.AdaptiveCard);
}

using System.Collections.Immutable;
using System.Text;
using CoopBot.BotFramework;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Browsing;
using CoopBot.Conversation.Replies;

namespace CoopBot.Tests.Cards;

/// <summary>Protocol sheet, 3.4: no card above 25 KB, counted in UTF-16 as Teams does.</summary>
public sealed class CardSizeTests
{
    private const int MostBytes = 25 * 1024;
    private const string Paragraph = "Un paragraphe d’une longueur ordinaire, qui dit une chose à la fois.";

    private static readonly IEnumerable<Reply> Shipped =
    [
        .. EveryReply.Answers(), .. EveryReply.Suggestions(), .. EveryReply.Asked(), .. EveryReply.Pairs(), .. EveryReply.LargerComparisons(),
        .. EveryReply.Clarifications(), .. EveryReply.Notices(), .. EveryReply.Unknowns(), .. EveryReply.PersonalData(),
    ];

    [Fact]
    public void No_reply_of_the_shipped_knowledge_has_to_be_cut()
    {
        foreach (var reply in Shipped)
        {
            ReplyText.Of(reply).ShouldNotContain(CardTexts.TooLong);
            foreach (var card in EveryCard.InTeams(reply).Append(EveryCard.OnTheWeb(reply)).Select(Json))
            {
                SizeOf(card).ShouldBeLessThanOrEqualTo(MostBytes, reply.Markdown);
                card.ShouldNotContain(CardTexts.TooLong);
            }
        }
    }

    [Fact]
    public void No_entry_as_a_whole_has_to_be_cut_in_a_dialog_whose_bytes_are_those_of_the_response()
    {
        foreach (var (title, card) in EveryCard.WholeEntries())
        {
            ActivityBytes.Of(card).Length.ShouldBeLessThanOrEqualTo(MostBytes, title);
            Json(card).ShouldNotContain(CardTexts.TooLong, customMessage: title);
        }
    }

    [Fact]
    public void Row_47_an_answer_of_120_KB_is_cut_after_a_paragraph_and_says_so()
    {
        var reply = new Notice(string.Join("\n\n", Enumerable.Repeat(Paragraph, 120 * 1024 / Paragraph.Length)), [new Choice.Ask("Et après ?", "Et après ?")]);

        var card = ReplyCard.Of(reply);
        SizeOf(Json(EveryCard.OnTheWeb(reply))).ShouldBeInRange(MostBytes * 3 / 4, MostBytes);
        var texts = card.Body.Cast<TextBlock>().Select(block => block.Text).ToList();
        texts[^1].ShouldBe(CardTexts.TooLong);
        texts.SkipLast(1).ShouldAllBe(text => text == Paragraph);
        card.Actions.ShouldHaveSingleItem();

        var text = ReplyText.Of(reply);
        SizeOf(text).ShouldBeLessThanOrEqualTo(MostBytes);
        text.ShouldContain($"{Paragraph}\n\n{CardTexts.TooLong}\n\nPour continuer, tapez un numéro : **1** Et après ?");
    }

    [Fact]
    public void A_whole_entry_that_is_too_long_for_a_dialog_is_cut_after_a_paragraph_and_says_so()
    {
        var entry = new WholeEntry("long", "Long", [new EntryPart(null, string.Join("\n\n", Enumerable.Repeat(Paragraph, 1000)))], [new Citation("g", "Guide", "Réseau", "2020", "p. 1")]);

        var card = EntryCard.Of(entry);
        ActivityBytes.Of(card).Length.ShouldBeInRange(MostBytes * 9 / 10, MostBytes);
        card.Body.Cast<TextBlock>().TakeLast(2).Select(block => block.Text).ShouldBe([CardTexts.TooLong, "Source\u00a0: Guide (Réseau, 2020), p. 1"]);
    }

    [Fact]
    public void A_single_paragraph_that_is_too_long_is_cut_between_words()
    {
        var reply = new Notice(string.Join(' ', Enumerable.Repeat("coopérer", 20_000)), []);

        var texts = ReplyCard.Of(reply).Body.Cast<TextBlock>().Select(block => block.Text).ToList();
        texts.Count.ShouldBe(2);
        texts[0].ShouldEndWith(" coopérer");
        texts[1].ShouldBe(CardTexts.TooLong);
    }

    [Fact]
    public void A_comparison_loses_its_last_rows_first_and_buttons_go_when_nothing_else_is_left()
    {
        var cell = new string('a', 1000);
        var subjects = new[] { "A", "B", "C", "D" }.Select(label => new ComparedSubject(label, label, label)).ToImmutableArray();
        var rows = Enumerable.Range(1, 5).Select(row => new ComparisonRow($"r{row}", $"Critère {row}", [cell, cell, cell, cell])).ToImmutableArray();
        var comparison = new Comparison(subjects, "L’essentiel.", rows, [new Citation("g", "Guide", "Réseau", "2020", "p. 1")], []);

        var card = ReplyCard.Of(comparison);
        card.Body.OfType<Container>().Select(block => ((TextBlock)block.Items[0]).Text).ShouldBe(["Critère 1", "Critère 2"]);
        card.Body.OfType<TextBlock>().ShouldContain(block => block.Text == CardTexts.TooLong);

        var choices = Enumerable.Range(1, 400).Select(index => (Choice)new Choice.Ask($"Question {index}", $"Question {index}")).ToImmutableArray();
        var crowded = new Notice("Lequel ?", choices);
        SizeOf(Json(EveryCard.OnTheWeb(crowded))).ShouldBeLessThanOrEqualTo(MostBytes);
        ReplyCard.Of(crowded).Actions!.Count.ShouldBeInRange(50, 399);
    }

    private static string Json(AdaptiveCard card) => Encoding.UTF8.GetString(ActivityBytes.Of(card));

    private static int SizeOf(string json) => json.Length * sizeof(char);
}

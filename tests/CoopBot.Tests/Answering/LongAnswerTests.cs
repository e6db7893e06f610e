using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Search;
using CoopBot.Tests.Knowledge;

namespace CoopBot.Tests.Answering;

/// <summary>A text that no screen holds goes on when it is asked to.</summary>
public sealed class LongAnswerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_long_section_is_told_in_parts_by_button_by_number_and_by_words()
    {
        var paragraphs = Enumerable.Range(1, 40).Select(number => $"Paragraphe {number} : {new string('a', 150)}.").ToList();
        var assistant = AssistantWith(string.Join("\n\n", paragraphs));

        var first = Answer(assistant.Decide(ConversationState.New, new UserInput.Picked("gie", "gouvernance"), Now));
        var parts = new List<string> { first.Reply.Markdown };
        var state = first.State;
        foreach (var words in new[] { "1", "la suite", "La suite", "1" })
        {
            var next = Answer(assistant.Decide(state, new UserInput.Said(words), Now));
            parts.Add(next.Reply.Markdown);
            state = next.State;
        }

        parts.ShouldAllBe(part => part.Length <= 1400);
        string.Join("\n\n", parts).ShouldBe(string.Join("\n\n", paragraphs));
        state.Choices.ShouldNotContain(choice => choice.Label == "La suite");
        var show = first.Reply.Choices[0].ShouldBeOfType<Choice.Show>();
        (show.Label, show.Entry, show.Facet, show.Part).ShouldBe(("La suite", "gie", "gouvernance", 1));
        Answer(assistant.Decide(ConversationState.New, new UserInput.Picked("gie", "gouvernance") { Part = 1 }, Now)).Reply.Markdown.ShouldBe(parts[1]);
    }

    [Theory]
    [InlineData(-5, "Paragraphe 1 ")]
    [InlineData(99, "Paragraphe 40 ")]
    public void A_part_that_there_is_none_of_is_the_nearest(int part, string words) =>
        Answer(AssistantWith(string.Join("\n\n", Enumerable.Range(1, 40).Select(number => $"Paragraphe {number} {new string('a', 150)}")))
            .Decide(ConversationState.New, new UserInput.Picked("gie", "gouvernance") { Part = part }, Now)).Reply.Markdown.ShouldContain(words);

    [Fact]
    public void A_long_list_is_cut_between_its_items()
    {
        var items = string.Join('\n', Enumerable.Range(1, 60).Select(number => $"- point {number} {new string('a', 60)} ;"));

        var parts = TextParts.Of(items, 1400);

        parts.ShouldAllBe(part => part.Length <= 1400 && part.StartsWith("- point", StringComparison.Ordinal) && part.EndsWith(';'));
        parts.Sum(part => part.Count(letter => letter == ';')).ShouldBe(60);
    }

    private static (ConversationState State, Answer Reply) Answer(Decision decision) =>
        (decision.State, decision.Replies.ShouldHaveSingleItem().ShouldBeOfType<Answer>());

    private static Assistant AssistantWith(string governance)
    {
        var text = Files.Gie.Replace("Un GIE a un administrateur. Voyez [l'association](association.md) ou [un site](https://exemple.org).", governance, StringComparison.Ordinal);
        var knowledge = new Files().With("structures/gie.md", text).Read().Base.ShouldNotBeNull();
        return new Assistant(knowledge, new KnowledgeSearch(knowledge));
    }
}

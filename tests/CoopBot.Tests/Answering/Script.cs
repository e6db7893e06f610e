using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Search;

namespace CoopBot.Tests.Answering;

/// <summary>A conversation as a script: what the person says, and what is expected of the reply.</summary>
internal sealed class Script
{
    private static readonly Assistant Assistant = new(Repository.Knowledge, new KnowledgeSearch(Repository.Knowledge));

    private ConversationState _state = ConversationState.New;
    private DateTimeOffset _now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public Reply Reply { get; private set; } = new Notice("", []);

    public static Script Say(string text) => new Script().Then(text);

    public Script Then(string text) => Take(new UserInput.Said(text));

    public Script Take(UserInput input)
    {
        var decision = Assistant.Decide(_state, input, _now);
        _state = decision.State;
        Reply = decision.Replies.ShouldHaveSingleItem();
        return this;
    }

    public Script After(TimeSpan wait)
    {
        _now += wait;
        return this;
    }

    public Script Answers(string entry, Facet? facet, params string[] words)
    {
        var answer = Reply.ShouldBeOfType<Answer>(Reply.Markdown);
        answer.Entry.ShouldBe(entry);
        answer.Facet.ShouldBe(facet is { } asked ? FacetName.Of(asked).Key : null);
        answer.Sources.ShouldNotBeEmpty();
        foreach (var word in words) answer.Markdown.ShouldContain(word);
        return this;
    }

    public Script Compares(params string[] entries)
    {
        var comparison = Reply.ShouldBeOfType<Comparison>((Reply as Answer)?.Entry ?? Reply.Markdown);
        comparison.Subjects.Select(subject => subject.Entry).ShouldBe(entries);
        comparison.Rows.ShouldNotBeEmpty();
        comparison.Sources.ShouldNotBeEmpty();
        return this;
    }

    public Script AsksBack(string words)
    {
        Reply.ShouldBeOfType<ClarifyingQuestion>((Reply as Answer)?.Entry ?? Reply.Markdown).Markdown.ShouldContain(words);
        Reply.Choices.Length.ShouldBeGreaterThan(1);
        return this;
    }

    public Script DoesNotKnow()
    {
        Reply.ShouldBeOfType<Unknown>((Reply as Answer)?.Entry);
        Reply.Markdown.ShouldStartWith("Je ne sais pas");
        Reply.Choices.ShouldNotBeEmpty();
        return this;
    }

    public Script Says(string words)
    {
        Reply.Markdown.ShouldContain(words);
        return this;
    }
}

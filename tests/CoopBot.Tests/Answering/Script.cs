using CoopBot.Conversation.Answering;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Tests.Answering;

/// <summary>A conversation as a script: what the person says, and what is expected of the reply.</summary>
internal sealed class Script
{
    private ConversationState _state = ConversationState.New;
    private DateTimeOffset _now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private bool _isPrivate;

    /// <summary>An assistant that knows what is shipped.</summary>
    public static Assistant Assistant { get; } = new(Repository.Knowledge, Repository.Search);

    public Reply Reply { get; private set; } = new Notice("", []);

    /// <summary>What the last turn asks for beside its reply.</summary>
    public TurnEffect Effect { get; private set; } = TurnEffect.None;

    /// <summary>What is kept of the person; null stands for what the script itself left.</summary>
    public KeptData? Kept { private get; init; }

    public static Script Say(string text) => new Script().Then(text);

    public Script Then(string text) => Take(new UserInput.Said(text));

    public Script Take(UserInput input)
    {
        var decision = Assistant.Decide(_state, input with { IsPrivate = _isPrivate }, _now);
        if (decision.Effect == TurnEffect.ReadPersonalData)
            decision = Assistant.Decide(_state, new UserInput.PersonalDataRead(Kept ?? KeptHere()), _now);
        _state = decision.State;
        Effect = decision.Effect;
        Reply = decision.Replies.ShouldHaveSingleItem();
        return this;
    }

    /// <summary>From here on nobody else reads.</summary>
    public Script InPrivate()
    {
        _isPrivate = true;
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

    private KeptData KeptHere() => _state == ConversationState.New
        ? new KeptData([], 0, 0, 0)
        : new KeptData([new KeptDocument(StateJson.Write(_state), DateOnly.FromDateTime(_now.AddDays(180).Date))], 0, 0, 0);
}

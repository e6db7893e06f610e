using System.Collections.Immutable;
using System.Text;
using CoopBot.Conversation;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.Turns;

/// <summary>One turn from its documents to its commit. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class TurnRunnerTests : IDisposable
{
    private readonly MemoryTurnStore _store = new();
    private readonly ProgramUnderTest _program;

    public TurnRunnerTests() => _program = new ProgramUnderTest(_store);

    private static TurnOrigin Ana => ProgramUnderTest.Said("").Origin;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_turn_leaves_its_state_its_answer_and_its_messages_in_one_commit_and_tells_the_delivery()
    {
        var answer = await SayAsync("c'est quoi un GIE ?", "1");

        var commit = _store.Commits.ShouldHaveSingleItem();
        commit.Origin.Activity.ShouldBe("1");
        commit.Now.ShouldBe(_program.Clock.Now);
        commit.Output.Answer.ShouldBe(answer);
        MessageOf(commit).ShouldContain("groupement", Case.Insensitive);
        commit.Writes.ShouldHaveSingleItem().Expected.ShouldBe(0);
        _store.StateOf(Ana).Entry.ShouldBe("gie");
        _program.TakeSignal().ShouldBeTrue();
    }

    [Fact]
    public async Task Row_49_a_turn_whose_state_changed_meanwhile_is_decided_again_both_effects_are_there_and_each_reply_once()
    {
        using var other = new ProgramUnderTest(_store);
        InFrontOfNextCommit(() => other.Runner.RunAsync(ProgramUnderTest.Said("c'est quoi une SCIC ?", "2")));

        await SayAsync("c'est quoi un GIE ?", "1");

        _store.Tries.ShouldBe(3);
        _store.Commits.Select(commit => commit.Origin.Activity).ShouldBe(["2", "1"]);
        _store.Commits.Select(MessageOf).ShouldBe([await AnswerAloneAsync("c'est quoi une SCIC ?"), await AnswerAloneAsync("c'est quoi un GIE ?")]);
        _store.StateOf(Ana).ShouldSatisfyAllConditions(state => state.Entry.ShouldBe("gie"), state => state.Before.ShouldBe("scic"));
    }

    [Fact]
    public async Task Row_22_an_activity_sent_again_gets_the_answer_given_and_changes_nothing()
    {
        var first = await SayAsync("c'est quoi un GIE ?", "1");
        await SayAsync("c'est quoi une SCIC ?", "2");
        _program.TakeSignal();

        (await SayAsync("c'est quoi un GIE ?", "1")).ShouldBe(first);

        _store.Tries.ShouldBe(2);
        _store.StateOf(Ana).Entry.ShouldBe("scic");
        _program.TakeSignal().ShouldBeFalse();
    }

    [Fact]
    public async Task Row_22_an_activity_sent_twice_at_once_to_two_programs_is_taken_by_one_of_them()
    {
        using var other = new ProgramUnderTest(_store);
        TurnAnswer? given = null;
        InFrontOfNextCommit(async () => given = await other.Runner.RunAsync(ProgramUnderTest.Said("merci", "1")));

        (await SayAsync("merci", "1")).ShouldBe(given);

        _store.Commits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rows_27_and_50_a_turn_that_fails_is_answered_by_an_apology_and_keeps_the_state_before_it()
    {
        await SayAsync("c'est quoi un GIE ?", "1");

        await _program.Runner.RunAsync(ProgramUnderTest.Turn(new Unheard(), "2"));

        var commit = _store.Commits[^1];
        MessageOf(commit).ShouldBe(Texts.Fault);
        commit.Writes.ShouldBeEmpty();
        commit.Effect.ShouldBe(TurnEffect.None);
        await SayAsync("et ses limites ?", "3");
        _store.StateOf(Ana).ShouldSatisfyAllConditions(state => state.Entry.ShouldBe("gie"), state => state.Facet.ShouldBe("limites"));
    }

    [Fact]
    public async Task Row_50_a_turn_that_fails_after_its_decision_keeps_nothing_of_it_and_is_logged_once_without_a_word_of_the_person()
    {
        var turn = ProgramUnderTest.Said("c'est quoi un GIE ? Je suis Ana Secret", "1") with { Format = new QuotingFormat("Ana Secret") };

        await _program.Runner.RunAsync(turn);

        MessageOf(_store.Commits.ShouldHaveSingleItem()).ShouldBe(Texts.Fault);
        _store.Commits[0].Writes.ShouldBeEmpty();
        _store.StateOf(Ana).ShouldBe(ConversationState.New);
        var line = _program.Log.Lines.ShouldHaveSingleItem();
        line.ShouldStartWith("Error: A turn failed");
        line.ShouldContain(nameof(FormatException));
        line.ShouldContain(nameof(QuotingFormat), customMessage: "where it failed");
        line.ShouldNotContain("Secret");
        line.ShouldNotContain("ana", Case.Sensitive);
    }

    [Fact]
    public async Task Row_50_a_state_that_did_not_change_is_not_written()
    {
        await SayAsync("merci", "1");
        await SayAsync("merci", "2");
        await _program.Runner.RunAsync(ProgramUnderTest.Turn(new UserInput.Removed()) with { Origin = Ana with { Person = "bob" } });

        _store.Commits.Select(commit => commit.Writes.Length).ShouldBe([1, 0, 0]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""["un autre programme"]""")]
    [InlineData("""{"entry":"scic","at":"2026-11-21T09:00:00+00:00"}""")]
    [InlineData("""{"entry":"scic","choices":[{"label":"GIE"}],"at":"2026-11-21T09:00:00+00:00"}""")]
    [InlineData("""{"entry":"scic","choices":[{"$type":"dance","label":"GIE"}],"at":"2026-11-21T09:00:00+00:00"}""")]
    public async Task A_state_that_cannot_be_read_any_more_is_replaced_by_a_new_one(string json)
    {
        _store.Overwrite(Ana, json);

        await SayAsync("c'est quoi un GIE ?", "1");

        _store.StateOf(Ana).ShouldSatisfyAllConditions(state => state.Entry.ShouldBe("gie"), state => state.Before.ShouldBeNull());
        _program.Log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_delivery_is_told_only_where_there_is_a_message()
    {
        await _program.Runner.RunAsync(ProgramUnderTest.Turn(new UserInput.Removed(), "1"));

        _store.Commits.ShouldHaveSingleItem().Effect.ShouldBe(TurnEffect.StartRetention);
        _program.TakeSignal().ShouldBeFalse();
    }

    [Fact]
    public async Task While_the_storage_is_away_nothing_is_answered_and_the_activity_can_be_sent_again()
    {
        _store.IsAway = true;
        await Should.ThrowAsync<StorageUnavailableException>(SayAsync("c'est quoi un GIE ?", "1"));

        _store.IsAway = false;
        InFrontOfNextCommit(() => throw new StorageUnavailableException("away"));
        await Should.ThrowAsync<StorageUnavailableException>(SayAsync("c'est quoi un GIE ?", "1"));

        _program.Log.Lines.ShouldBeEmpty("the storage says so itself");
        _program.TakeSignal().ShouldBeFalse();
        await SayAsync("c'est quoi un GIE ?", "1");
        _store.Commits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_conflicts_in_a_row_are_a_storm_and_the_next_turn_of_the_conversation_goes_on()
    {
        var others = 0;
        _store.BeforeCommit = commit =>
        {
            others++;
            _store.Overwrite(commit.Origin, "{}");
            return Task.CompletedTask;
        };
        await Should.ThrowAsync<TooBusyException>(SayAsync("c'est quoi un GIE ?", "1"));
        others.ShouldBe(10);
        _store.Commits.ShouldBeEmpty();

        _store.BeforeCommit = _ => Task.CompletedTask;
        await SayAsync("c'est quoi un GIE ?", "1");
        _store.Commits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_kept_of_a_person_is_read_in_the_turn_that_asks_for_it()
    {
        _store.Kept = new KeptData([], Answers: 3, Received: 0, Waiting: 0);

        await _program.Runner.RunAsync(ProgramUnderTest.Turn(new UserInput.Said("mes données") { IsPrivate = true }, "1"));

        MessageOf(_store.Commits.ShouldHaveSingleItem()).ShouldContain("3");
        _store.Commits[0].Effect.ShouldBe(TurnEffect.None);
    }

    [Fact]
    public async Task An_erasure_writes_no_state_back()
    {
        await _program.Runner.RunAsync(ProgramUnderTest.Turn(new UserInput.Said("effacer mes données") { IsPrivate = true }, "1"));
        await _program.Runner.RunAsync(ProgramUnderTest.Turn(new UserInput.Decided(DataCommand.Erase) { IsPrivate = true }, "2"));

        _store.Commits[^1].Effect.ShouldBe(TurnEffect.ErasePersonalData);
        _store.Commits[^1].Writes.ShouldBeEmpty();
    }

    private Task<TurnAnswer> SayAsync(string text, string activity) => _program.Runner.RunAsync(ProgramUnderTest.Said(text, activity)).Soon();

    private void InFrontOfNextCommit(Func<Task> other) => _store.BeforeCommit = _ =>
    {
        _store.BeforeCommit = _ => Task.CompletedTask;
        return other();
    };

    private static async Task<string> AnswerAloneAsync(string text)
    {
        var store = new MemoryTurnStore();
        using var program = new ProgramUnderTest(store);
        await program.Runner.RunAsync(ProgramUnderTest.Said(text));
        return MessageOf(store.Commits.ShouldHaveSingleItem());
    }

    private static string MessageOf(TurnCommit commit) => Encoding.UTF8.GetString(commit.Output.Messages.ShouldHaveSingleItem().Body.Span);

    private sealed record Unheard : UserInput;

    // Fails on anything but the apology, quoting the person as the framework's own faults do.
    private sealed class QuotingFormat(string words) : ITurnFormat
    {
        public TurnOutput Render(ImmutableArray<Reply> replies) => replies is [Notice { Markdown: var text }] && text == Texts.Fault
            ? new PlainFormat().Render(replies)
            : throw new InvalidOperationException(words, new FormatException($"The input string '{words}' was not in a correct format."));
    }
}

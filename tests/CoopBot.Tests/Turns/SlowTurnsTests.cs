using System.Text;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.Turns;

/// <summary>Turns that a channel need not wait for. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class SlowTurnsTests : IDisposable
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TypingPace = TimeSpan.FromSeconds(3);

    private readonly MemoryTurnStore _store = new();
    private readonly MemoryTurnRecords _records = new();
    private readonly ProgramUnderTest _program;

    public SlowTurnsTests() => _program = new ProgramUnderTest(_store, _records);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_quick_turn_gets_its_answer_and_is_not_written_down()
    {
        Text(await _program.Slow.AcceptAsync(ProgramUnderTest.Said("merci", "1")).Soon()).ShouldBe("1");
        _records.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task Row_21_a_slow_turn_is_written_down_accepted_and_taken_once()
    {
        var gate = HoldCommits();
        var accepted = _program.Slow.AcceptAsync(ProgramUnderTest.Said("merci", "1"));

        await _program.Clock.PassAsync(SlowTurns.Patience);

        Text(await accepted.Soon()).ShouldBe("0", "no reply yet");
        _records.Written.ShouldBe(["1:merci"]);
        _store.Commits.ShouldBeEmpty();

        gate.SetResult();
        (await _store.NextCommitAsync()).Output.Messages.Length.ShouldBe(1);
        Text(await _program.Slow.AcceptAsync(ProgramUnderTest.Said("merci", "1")).Soon()).ShouldBe("1");
        _store.Commits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_turn_is_not_accepted_when_it_cannot_be_written_down()
    {
        var gate = HoldCommits();
        var accepted = _program.Slow.AcceptAsync(ProgramUnderTest.Said("merci", "1"));
        _records.IsAway = true;

        await _program.Clock.PassAsync(SlowTurns.Patience);

        await Should.ThrowAsync<StorageUnavailableException>(accepted.Soon());
        gate.SetResult();
        await _store.NextCommitAsync();
    }

    [Fact]
    public async Task A_turn_that_fails_before_it_was_accepted_says_so()
    {
        _store.IsAway = true;
        await Should.ThrowAsync<StorageUnavailableException>(_program.Slow.AcceptAsync(ProgramUnderTest.Said("merci", "1")).Soon());
        _records.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_accepted_turn_is_tried_until_the_storage_is_back()
    {
        var gate = HoldCommits();
        var accepted = _program.Slow.AcceptAsync(ProgramUnderTest.Said("merci", "1"));
        await _program.Clock.PassAsync(SlowTurns.Patience);
        await accepted.Soon();

        _store.BeforeCommit = _ => throw new StorageUnavailableException("away");
        gate.SetException(new StorageUnavailableException("away"));
        await _program.Clock.PassAsync(TryAgain);
        await _program.Clock.PassAsync(TryAgain);
        _store.BeforeCommit = _ => Task.CompletedTask;
        await _program.Clock.PassAsync(TryAgain);

        (await _store.NextCommitAsync()).Origin.Activity.ShouldBe("1");
        _store.Tries.ShouldBe(4);
    }

    [Fact]
    public async Task A_turn_without_identity_is_waited_for()
    {
        var gate = HoldCommits();
        var taken = _program.Slow.AcceptAsync(ProgramUnderTest.Said("merci"));

        _program.Clock.Pass(SlowTurns.Patience + SlowTurns.Patience);

        taken.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        Text(await taken.Soon()).ShouldBe("1");
        _records.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task Turns_of_a_program_that_died_are_taken_in_their_order_and_those_it_leaves_later_too()
    {
        _records.Leave("1:c'est quoi un GIE ?", "2:et ses limites ?", "3:et ses avantages ?");
        await _program.Slow.StartAsync(Stop);
        (await NextActivitiesAsync(3)).ShouldBe(["1", "2", "3"]);
        _store.StateOf(ProgramUnderTest.Said("").Origin).ShouldSatisfyAllConditions(state => state.Entry.ShouldBe("gie"), state => state.Facet.ShouldBe("avantages"));

        _records.Leave("4:merci");
        await _program.Clock.PassAsync(TryAgain);
        (await NextActivitiesAsync(1)).ShouldBe(["4"]);
        await _program.Slow.StopAsync(Stop).Soon();
    }

    [Fact]
    public async Task A_recorded_turn_that_cannot_be_read_is_forgotten_and_logged_and_the_next_is_taken()
    {
        _records.Leave("illisible", "2:merci");

        await _program.Slow.StartAsync(Stop);

        (await NextActivitiesAsync(1)).ShouldBe(["2"]);
        _records.Forgotten.ShouldBe(["illisible"]);
        var line = _program.SlowLog.Lines.ShouldHaveSingleItem();
        line.ShouldStartWith("Error: A turn that was written down cannot be read any more");
        line.ShouldNotContain("illisible");
        await _program.Slow.StopAsync(Stop).Soon();
    }

    [Fact]
    public async Task Recorded_turns_are_looked_for_again_when_the_storage_is_back()
    {
        _records.IsAway = true;
        _records.Leave("1:merci");
        await _program.Slow.StartAsync(Stop);
        await _program.Clock.PassAsync(TryAgain);

        _records.IsAway = false;
        await _program.Clock.PassAsync(TryAgain);

        (await NextActivitiesAsync(1)).ShouldBe(["1"]);
        await _program.Slow.StopAsync(Stop).Soon();
    }

    [Fact]
    public async Task A_program_stops_at_once_even_while_the_storage_of_a_recorded_turn_is_away()
    {
        _store.IsAway = true;
        _records.Leave("1:merci");
        await _program.Slow.StartAsync(Stop);
        await _program.Clock.PassAsync(TryAgain);

        await _program.Slow.StopAsync(Stop).Soon();

        _program.Slow.ExecuteTask!.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Row_21_while_a_turn_takes_long_the_person_sees_typing_every_three_seconds_until_it_ends()
    {
        var gate = HoldCommits();
        var accepted = _program.Slow.AcceptAsync(ProgramUnderTest.Said("merci", "1"));
        await _program.Clock.PassAsync(SlowTurns.Patience);
        await accepted.Soon();
        (await _program.Typing.NextAsync()).ShouldBe(1);
        for (var sent = 2; sent <= 6; sent++)
        {
            await _program.Clock.PassAsync(TypingPace);
            (await _program.Typing.NextAsync()).ShouldBe(sent);
        }

        gate.SetResult();
        await _store.NextCommitAsync();
        await _program.Slow.AcceptAsync(ProgramUnderTest.Said("merci", "1")).Soon();
        _program.Clock.Pass(TypingPace);
        _program.Typing.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_quick_turn_shows_no_typing()
    {
        await _program.Slow.AcceptAsync(ProgramUnderTest.Said("merci", "1")).Soon();
        _program.Typing.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("429")]
    [InlineData("403")]
    [InlineData("exception")]
    public async Task Row_47_typing_that_the_channel_refuses_is_not_tried_again_and_the_turn_is_taken(string refusal)
    {
        _program.Typing.Result = refusal switch
        {
            "429" => new SendResult.TryAgain("HTTP 429", TimeSpan.FromSeconds(2)),
            "403" => new SendResult.Refused("HTTP 403"),
            _ => null,
        };
        var gate = HoldCommits();
        var accepted = _program.Slow.AcceptAsync(ProgramUnderTest.Said("merci", "1"));
        await _program.Clock.PassAsync(SlowTurns.Patience);
        Text(await accepted.Soon()).ShouldBe("0");

        _program.Clock.Pass(TypingPace);
        gate.SetResult();

        (await _store.NextCommitAsync()).Output.Messages.Length.ShouldBe(1);
        _program.Typing.Count.ShouldBe(1);
        _program.SlowLog.Lines.ShouldBeEmpty();
    }

    private TaskCompletionSource HoldCommits()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _store.BeforeCommit = _ => gate.Task;
        return gate;
    }

    private async Task<IReadOnlyList<string?>> NextActivitiesAsync(int count)
    {
        var activities = new List<string?>();
        for (var index = 0; index < count; index++) activities.Add((await _store.NextCommitAsync()).Origin.Activity);
        return activities;
    }

    private static string Text(TurnAnswer answer) => Encoding.UTF8.GetString(answer.Body!.Value.Span);
}

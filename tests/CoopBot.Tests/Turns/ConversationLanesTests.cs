using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.Turns;

/// <summary>One turn at a time in each conversation. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class ConversationLanesTests
{
    private readonly List<string> _done = [];

    [Fact]
    public async Task Row_23_turns_of_a_conversation_run_one_at_a_time_in_the_order_in_which_they_came()
    {
        var lanes = new ConversationLanes(mostTurns: 10);
        var gates = Enumerable.Range(0, 5).Select(_ => new TaskCompletionSource()).ToList();
        var runs = gates.Select((gate, index) => lanes.RunAsync("msteams", "salon", async () =>
        {
            _done.Add($"{index} begins");
            await gate.Task;
            _done.Add($"{index} ends");
            return index;
        })).ToList();

        // What the last ones wait for has come already: they wait for their turn only.
        foreach (var gate in Enumerable.Reverse(gates)) gate.SetResult();

        (await Task.WhenAll(runs).Soon()).ShouldBe([0, 1, 2, 3, 4]);
        _done.ShouldBe(Enumerable.Range(0, 5).SelectMany(index => new[] { $"{index} begins", $"{index} ends" }));
    }

    [Theory]
    [InlineData("msteams", "autre")]
    [InlineData("webchat", "salon")]
    public async Task Row_23_conversations_run_side_by_side(string channel, string conversation)
    {
        var lanes = new ConversationLanes(mostTurns: 10);
        var gate = new TaskCompletionSource();
        var slow = lanes.RunAsync("msteams", "salon", () => HeldAsync(gate));

        (await lanes.RunAsync(channel, conversation, () => Task.FromResult(7)).Soon()).ShouldBe(7);

        slow.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await slow.Soon();
    }

    [Fact]
    public async Task A_turn_that_fails_lets_the_next_one_run()
    {
        var lanes = new ConversationLanes(mostTurns: 10);
        var gate = new TaskCompletionSource();
        var failing = lanes.RunAsync<int>("msteams", "salon", async () =>
        {
            await gate.Task;
            throw new InvalidOperationException("later");
        });
        var failingAtOnce = lanes.RunAsync<int>("msteams", "salon", () => throw new InvalidOperationException("at once"));
        var next = lanes.RunAsync("msteams", "salon", () => Task.FromResult(7));

        gate.SetResult();

        (await Should.ThrowAsync<InvalidOperationException>(failing.Soon())).Message.ShouldBe("later");
        (await Should.ThrowAsync<InvalidOperationException>(failingAtOnce.Soon())).Message.ShouldBe("at once");
        (await next.Soon()).ShouldBe(7);
    }

    [Fact]
    public async Task More_turns_than_the_program_may_hold_are_refused_and_nothing_is_left_of_those_that_are_over()
    {
        var lanes = new ConversationLanes(mostTurns: 3);
        for (var round = 0; round < 3; round++)
        {
            var gate = new TaskCompletionSource();
            Task[] held =
            [
                lanes.RunAsync("msteams", "salon", () => HeldAsync(gate)),
                lanes.RunAsync("msteams", "salon", () => HeldAsync(gate)),
                lanes.RunAsync("msteams", $"salon {round}", () => HeldAsync(gate)),
            ];

            await Should.ThrowAsync<TooBusyException>(lanes.RunAsync("msteams", "salon", () => Task.FromResult(1)));
            await Should.ThrowAsync<TooBusyException>(lanes.RunAsync("msteams", "autre", () => Task.FromResult(1)));

            gate.SetResult();
            await Task.WhenAll(held).Soon();
        }

        (await lanes.RunAsync("msteams", "autre", () => Task.FromResult(1)).Soon()).ShouldBe(1);
    }

    private static async Task<int> HeldAsync(TaskCompletionSource gate)
    {
        await gate.Task;
        return 0;
    }
}

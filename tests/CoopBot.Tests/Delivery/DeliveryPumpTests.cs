using CoopBot.Conversation.Delivery;

namespace CoopBot.Tests.Delivery;

/// <summary>Messages on their way to the channels. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class DeliveryPumpTests
{
    private static readonly SendResult Busy = new SendResult.TryAgain("HTTP 502", After: null);

    private static TimeSpan Slow => PumpUnderTest.Options.Slow;

    [Fact]
    public async Task Row_23_messages_of_a_conversation_are_sent_one_after_the_other_in_order_however_many()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        var messages = Enumerable.Range(1, 20).Select(number => $"a{number}").ToList();

        pump.Add("a", messages);

        (await pump.Outbox.NotesAsync(20)).ShouldBe(messages.Select(Noted.Delivered));
        pump.Sender.Sent.ShouldBe(messages);
    }

    [Fact]
    public async Task The_identity_that_the_channel_gave_a_message_is_noted_with_its_delivery()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Always("a1", new SendResult.Delivered("1:abc"));

        pump.Add("a", "a1", "a2");

        (await pump.Outbox.NotesAsync(2)).ShouldBe([new Noted("a1", "delivered as 1:abc"), Noted.Delivered("a2")]);
    }

    [Fact]
    public async Task A_message_that_comes_too_soon_waits_with_its_lane_counts_no_try_and_is_in_nobodys_way()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Always("a1", new SendResult.TooSoon(TimeSpan.FromSeconds(7)));
        pump.Add("a", "a1", "a2");
        for (var tries = 0; tries < PumpUnderTest.Options.Attempts; tries++) await pump.Clock.PassAsync(TimeSpan.FromSeconds(7));
        pump.Add("b", "b1");
        (await pump.Outbox.NotesAsync(1)).ShouldBe([Noted.Delivered("b1")]);

        pump.Sender.Always("a1", new SendResult.Delivered(ActivityId: null));
        await pump.Clock.PassAsync(TimeSpan.FromSeconds(7));

        (await pump.Outbox.NotesAsync(2)).ShouldBe([Noted.Delivered("a1"), Noted.Delivered("a2")]);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_message_that_comes_too_soon()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Always("a1", new SendResult.TooSoon(TimeSpan.FromHours(1)));
        pump.Add("a", "a1");
        await pump.Sender.NextAsync();

        await pump.StopAsync();

        pump.Outbox.HasNotes.ShouldBeFalse();
    }

    [Fact]
    public async Task Row_45_a_conversation_that_nothing_can_be_sent_to_any_more_is_noted_as_such()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Always("a", new SendResult.Refused("HTTP 403 BotNotInConversationRoster") { IsGone = true });

        pump.Add("a", "a1");

        (await pump.Outbox.NotesAsync(1)).ShouldBe([new Noted("a1", "given up for ever: HTTP 403 BotNotInConversationRoster")]);
    }

    [Fact]
    public async Task Row_43_a_channel_that_asks_to_wait_is_obeyed_its_lane_is_held_and_the_others_go_on()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Always("a1", new SendResult.TryAgain("HTTP 429", TimeSpan.FromSeconds(90)));
        pump.Add("a", "a1", "a2");

        (await pump.Outbox.NotesAsync(1)).ShouldBe([new Noted("a1", "postponed", TimeSpan.FromSeconds(90))]);
        pump.Add("b", "b1");
        (await pump.Outbox.NotesAsync(1)).ShouldBe([Noted.Delivered("b1")]);

        pump.Sender.Always("a1", new SendResult.Delivered(ActivityId: null));
        pump.Pass(TimeSpan.FromSeconds(90));
        (await pump.Outbox.NotesAsync(2)).ShouldBe([Noted.Delivered("a1"), Noted.Delivered("a2")]);
        pump.Sender.Sent.ShouldBe(["a1", "b1", "a1", "a2"]);
    }

    [Fact]
    public async Task Row_44_the_wait_doubles_with_each_failure_up_to_the_longest_and_is_never_quite_the_same()
    {
        await using var pump = await PumpUnderTest.StartAsync(PumpUnderTest.Options with { Attempts = 50 });
        pump.Sender.Always("a", Busy);
        pump.Add("a", "a1");
        var waits = new List<double>();

        for (var tries = 0; tries < 12; tries++)
        {
            var note = (await pump.Outbox.NotesAsync(1)).Single();
            waits.Add(note.Wait.TotalSeconds);
            pump.Pass(note.Wait);
        }

        double[] planned = [2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60, 60];
        for (var tries = 0; tries < planned.Length; tries++) waits[tries].ShouldBeInRange(0.8 * planned[tries], 1.2 * planned[tries]);
        waits.TakeLast(7).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Row_44_a_message_is_given_up_after_so_many_tries_logged_without_its_text_and_its_lane_goes_on()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Always("a1", Busy);
        pump.Add("a", "a1", "a2");
        for (var tries = 1; tries < PumpUnderTest.Options.Attempts; tries++) pump.Pass((await pump.Outbox.NotesAsync(1)).Single().Wait);

        (await pump.Outbox.NotesAsync(2)).ShouldBe([new Noted("a1", "given up: HTTP 502"), Noted.Delivered("a2")]);
        pump.Sender.Sent.ShouldBe(["a1", "a1", "a1", "a2"]);
        var line = pump.Log.Lines.ShouldHaveSingleItem();
        line.ShouldStartWith("Warning: A message was given up after 3 tries: HTTP 502.");
        line.ShouldNotContain("a1");
    }

    [Fact]
    public async Task Row_44_a_message_that_the_channel_refuses_is_given_up_at_once_and_its_lane_goes_on()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Always("a2", new SendResult.Refused("HTTP 403 BotDisabledByAdmin"));
        pump.Add("a", "a1", "a2", "a3", "a4");

        (await pump.Outbox.NotesAsync(4)).ShouldBe(
            [Noted.Delivered("a1"), new Noted("a2", "given up: HTTP 403 BotDisabledByAdmin"), Noted.Delivered("a3"), Noted.Delivered("a4")]);
        pump.Sender.Sent.ShouldBe(["a1", "a2", "a3", "a4"]);
        pump.Log.Lines.ShouldHaveSingleItem().ShouldContain("after 1 tries");
    }

    [Fact]
    public async Task A_lane_whose_last_message_is_refused_is_free_again()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Always("a1", new SendResult.Refused("HTTP 404"));
        pump.Add("a", "a1");
        await pump.Outbox.NotesAsync(1);

        pump.Add("a", "a2");

        (await pump.Outbox.NotesAsync(1)).ShouldBe([Noted.Delivered("a2")]);
    }

    [Fact]
    public async Task Row_23_a_slow_channel_holds_its_own_lane_only()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        var gate = new TaskCompletionSource<SendResult>();
        pump.Sender.Answer = (text, _) => text == "a1" ? gate.Task : Task.FromResult<SendResult>(new SendResult.Delivered(ActivityId: null));
        pump.Add("a", "a1", "a2");
        (await pump.Sender.NextAsync()).ShouldBe("a1");
        pump.Add("b", "b1", "b2");

        await pump.Clock.PassAsync(Slow);

        (await pump.Outbox.NotesAsync(2)).ShouldBe([Noted.Delivered("b1"), Noted.Delivered("b2")]);
        gate.SetResult(new SendResult.Delivered(ActivityId: null));
        (await pump.Outbox.NotesAsync(2)).ShouldBe([Noted.Delivered("a1"), Noted.Delivered("a2")]);
    }

    [Fact]
    public async Task As_long_as_channels_are_fast_one_message_at_a_time_is_on_its_way()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        var (now, most) = (0, 0);
        pump.Sender.Answer = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            for (var steps = 0; steps < 5; steps++) await Task.Yield();
            Interlocked.Decrement(ref now);
            return new SendResult.Delivered(ActivityId: null);
        };

        for (var lane = 0; lane < 50; lane++) pump.Add($"{lane}", $"{lane}.1", $"{lane}.2");

        await pump.Outbox.NotesAsync(100);
        most.ShouldBe(1);
    }

    [Fact]
    public async Task Where_channels_are_slow_messages_are_on_their_way_side_by_side_but_no_more_lanes_than_configured()
    {
        await using var pump = await PumpUnderTest.StartAsync(PumpUnderTest.Options with { Lanes = 3 });
        var gate = new TaskCompletionSource<SendResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        pump.Sender.Answer = (_, _) => gate.Task;
        for (var lane = 0; lane < 5; lane++) pump.Outbox.Add($"{lane}", $"{lane}.1");
        pump.Pass(TimeSpan.Zero);

        for (var sending = 1; sending <= 3; sending++)
        {
            await pump.Sender.NextAsync();
            pump.Sender.Sent.Count.ShouldBe(sending);
            await pump.Clock.PassAsync(Slow);
        }

        pump.Sender.Sent.Count.ShouldBe(3);
        gate.SetResult(new SendResult.Delivered(ActivityId: null));
        (await pump.Outbox.NotesAsync(5)).ShouldAllBe(note => note.What == "delivered");
    }
}

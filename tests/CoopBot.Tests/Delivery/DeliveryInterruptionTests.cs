using CoopBot.Conversation.Delivery;

namespace CoopBot.Tests.Delivery;

/// <summary>The delivery when the storage goes away, when another program takes over, and when it is stopped.</summary>
public sealed class DeliveryInterruptionTests
{
    [Fact]
    public async Task What_was_sent_while_the_storage_is_away_is_noted_when_it_is_back_and_not_sent_again()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Answer = (_, _) =>
        {
            pump.Outbox.IsAway = true;
            return Task.FromResult<SendResult>(new SendResult.Delivered(ActivityId: null));
        };
        pump.Add("a", "a1");
        await pump.Clock.PassAsync(PumpUnderTest.Options.Poll);
        await pump.Clock.PassAsync(PumpUnderTest.Options.Poll);
        pump.Outbox.HasNotes.ShouldBeFalse();

        pump.Outbox.IsAway = false;
        await pump.Clock.PassAsync(PumpUnderTest.Options.Poll);

        (await pump.Outbox.NotesAsync(1)).ShouldBe([Noted.Delivered("a1")]);
        await pump.StopAsync();
        pump.Sender.Sent.ShouldBe(["a1"]);
    }

    [Fact]
    public async Task While_the_storage_is_away_nothing_is_sent_that_could_not_be_noted()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Answer = (_, _) =>
        {
            pump.Outbox.IsAway = true;
            return Task.FromResult<SendResult>(new SendResult.Delivered(ActivityId: null));
        };
        pump.Outbox.Add("a", "a1");
        pump.Add("b", "b1");
        (await pump.Sender.NextAsync()).ShouldBe("a1");
        await pump.Clock.PassAsync(PumpUnderTest.Options.Poll);
        pump.Sender.Sent.ShouldBe(["a1"]);

        pump.Outbox.IsAway = false;
        await pump.Clock.PassAsync(PumpUnderTest.Options.Poll);

        (await pump.Sender.NextAsync()).ShouldBe("b1");
    }

    [Fact]
    public async Task A_program_that_was_cut_off_for_too_long_leaves_its_lanes_to_the_others()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Answer = (_, _) =>
        {
            pump.Outbox.IsTakenForDead = true;
            return Task.FromResult<SendResult>(new SendResult.Delivered(ActivityId: null));
        };
        pump.Add("a", "a1", "a2");

        (await pump.Outbox.NotesAsync(1)).ShouldBe([Noted.Delivered("a1")]);
        await pump.StopAsync();
        pump.Sender.Sent.ShouldBe(["a1"]);
    }

    [Fact]
    public async Task The_outbox_is_looked_at_again_after_the_storage_was_away()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        await pump.Outbox.NextLookAsync();
        pump.Outbox.IsAway = true;
        pump.Add("a", "a1");
        await pump.Outbox.NextLookAsync();

        pump.Outbox.IsAway = false;
        pump.Pass(PumpUnderTest.Options.Poll);

        (await pump.Outbox.NotesAsync(1)).ShouldBe([Noted.Delivered("a1")]);
    }

    [Theory]
    [InlineData("delivered")]
    [InlineData("later")]
    [InlineData("refused")]
    public async Task A_lane_that_another_program_took_over_is_left_alone(string result)
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Outbox.Add("a", "a1", "a2");
        pump.Sender.Answer = (_, _) =>
        {
            pump.Outbox.TakeOver("a");
            return Task.FromResult<SendResult>(result switch
            {
                "delivered" => new SendResult.Delivered(ActivityId: null),
                "later" => new SendResult.TryAgain("HTTP 502", After: null),
                _ => new SendResult.Refused("HTTP 404"),
            });
        };

        pump.Pass(TimeSpan.Zero);
        (await pump.Sender.NextAsync()).ShouldBe("a1");
        await pump.StopAsync();

        pump.Sender.Sent.ShouldBe(["a1"]);
        pump.Outbox.HasNotes.ShouldBeFalse();
    }

    [Fact]
    public async Task A_lane_whose_messages_were_erased_is_settled_without_sending_and_goes_on()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Outbox.AddErased("a", "a1", "a2");

        pump.Pass(TimeSpan.Zero);
        (await pump.Outbox.NotesAsync(1)).ShouldBe([Noted.Delivered("a")]);
        pump.Add("a", "a3");
        (await pump.Outbox.NotesAsync(1)).ShouldBe([Noted.Delivered("a3")]);

        pump.Sender.Sent.ShouldBe(["a3"]);
    }

    [Fact]
    public async Task A_sending_that_fails_in_a_way_nobody_foresaw_is_logged_and_tried_again()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Sender.Answer = (_, _) => throw new InvalidOperationException("unforeseen");
        pump.Add("a", "a1");

        (await pump.Outbox.NotesAsync(1)).ShouldHaveSingleItem().What.ShouldBe("postponed");
        pump.Log.Lines.ShouldHaveSingleItem().ShouldContain("nobody foresaw");
    }

    [Fact]
    public async Task A_sending_that_ends_during_the_stop_is_noted_and_nothing_more_is_sent()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        var gate = new TaskCompletionSource<SendResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        pump.Sender.Answer = (_, _) => gate.Task;
        pump.Add("a", "a1", "a2");
        pump.Add("b", "b1");
        var first = await pump.Sender.NextAsync();

        var stopped = pump.StopAsync();
        gate.SetResult(new SendResult.Delivered(ActivityId: null));
        await stopped;

        (await pump.Outbox.NotesAsync(1)).ShouldBe([Noted.Delivered(first)]);
        pump.Outbox.HasNotes.ShouldBeFalse();
        pump.Sender.Sent.ShouldBe([first]);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_storage_that_is_away()
    {
        await using var pump = await PumpUnderTest.StartAsync();
        pump.Outbox.Add("a", "a1");
        pump.Sender.Answer = (_, _) =>
        {
            pump.Outbox.IsAway = true;
            return Task.FromResult<SendResult>(new SendResult.Delivered(ActivityId: null));
        };
        pump.Pass(TimeSpan.Zero);
        await pump.Clock.PassAsync(PumpUnderTest.Options.Poll);

        await pump.StopAsync();

        pump.Outbox.HasNotes.ShouldBeFalse();
    }
}

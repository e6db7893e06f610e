using System.Collections.Immutable;
using System.Globalization;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoopBot.Tests.Telemetry;

public sealed class DeliveryMetricsTests : IDisposable, IOutbox, IMessageSender
{
    private readonly MeterRecorder _recorder = new();
    private readonly SemaphoreSlim _measured = new(0);
    private readonly List<SendResult> _results = [];
    private readonly Queue<DueLane> _lanes = [];
    private OutboxDepth? _depth;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _measured.Dispose();
        _recorder.Dispose();
    }

    [Fact]
    public async Task Each_try_is_counted_once_by_what_came_of_it()
    {
        var options = new DeliveryOptions { Attempts = 3 };
        Due(new SendResult.Delivered(ActivityId: null));
        Due(new SendResult.Delivered(ActivityId: null));
        Due(new SendResult.TryAgain("HTTP 502", After: null));
        Due(new SendResult.TryAgain("HTTP 502", After: null), attempts: options.Attempts - 1);
        Due(new SendResult.Refused("HTTP 403"));
        using var signal = new DeliverySignal();
        using var pump = new DeliveryPump(
            this, this, signal, options, new DeliveryMetrics(_recorder.Meters), TimeProvider.System, NullLogger<DeliveryPump>.Instance);

        await pump.StartAsync(Stop);
        await _recorder.WaitForAsync(5);
        await pump.StopAsync(Stop);

        _recorder.Counts.ShouldBe(
        [
            "coopbot.deliveries{result=delivered} 2",
            "coopbot.deliveries{result=given_up} 1",
            "coopbot.deliveries{result=later} 1",
            "coopbot.deliveries{result=refused} 1",
        ]);
    }

    [Fact]
    public async Task Gauges_show_what_was_last_measured_also_while_the_storage_is_away()
    {
        var time = new TickingTime();
        using var watch = new OutboxWatch(this, _recorder.Meters, time);
        _recorder.Gauges().ShouldBeEmpty();

        _depth = new OutboxDepth(7, TimeSpan.FromSeconds(90), 2);
        await watch.StartAsync(Stop);
        await _measured.WaitAsync(Stop);
        await MeasuredAgainAsync(time);
        string[] before = ["coopbot.outbox.age 90", "coopbot.outbox.dead_letters 2", "coopbot.outbox.messages 7"];
        _recorder.Gauges().ShouldBe(before);

        _depth = null;
        await MeasuredAgainAsync(time);
        await MeasuredAgainAsync(time);
        _recorder.Gauges().ShouldBe(before);

        _depth = new OutboxDepth(0, TimeSpan.Zero, 3);
        await MeasuredAgainAsync(time);
        await MeasuredAgainAsync(time);
        _recorder.Gauges().ShouldBe(["coopbot.outbox.age 0", "coopbot.outbox.dead_letters 3", "coopbot.outbox.messages 0"]);
        await watch.StopAsync(Stop);
    }

    public bool MayDeliver(DueLane lane) => true;

    public Task<ImmutableArray<DueLane>> ClaimAsync(int most, CancellationToken cancellation)
    {
        ImmutableArray<DueLane> due = [.. _lanes];
        _lanes.Clear();
        return Task.FromResult(due);
    }

    public Task<bool> DeliveredAsync(DueLane lane, long sequence, bool release, string? activityId = null) => Task.FromResult(true);

    public Task<bool> PostponeAsync(DueLane lane, long sequence, DateTimeOffset until) => Task.FromResult(true);

    public Task<bool> GiveUpAsync(DueLane lane, long sequence, string reason, bool release, bool isGone = false) => Task.FromResult(true);

    public Task<OutboxDepth> MeasureAsync(CancellationToken cancellation)
    {
        _measured.Release();
        return _depth is { } depth ? Task.FromResult(depth) : throw new StorageUnavailableException("Away.");
    }

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation) =>
        Task.FromResult(_results[int.Parse(message.Address, CultureInfo.InvariantCulture)]);

    private void Due(SendResult result, int attempts = 0)
    {
        var number = _results.Count;
        _results.Add(result);
        var message = new OutgoingMessage(number.ToString(CultureInfo.InvariantCulture), default);
        _lanes.Enqueue(new DueLane(new byte[] { (byte)number }, 1, [new QueuedMessage(1, message, attempts)]));
    }

    // When a measure begins, what the one before found is shown.
    private Task MeasuredAgainAsync(TickingTime time)
    {
        time.Tick();
        return _measured.WaitAsync(Stop);
    }
}

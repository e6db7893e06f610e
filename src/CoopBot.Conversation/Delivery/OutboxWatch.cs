using System.Diagnostics.Metrics;
using CoopBot.Conversation.Turns;
using Microsoft.Extensions.Hosting;

namespace CoopBot.Conversation.Delivery;

/// <summary>
/// Shows how much waits to be delivered, as last measured: whoever reads the gauges never waits for the storage, nor has it count more
/// often. Nothing is measured while nobody listens.
/// </summary>
public sealed class OutboxWatch : BackgroundService
{
    /// <summary>How often the outbox is measured.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    private readonly IOutbox _outbox;
    private readonly TimeProvider _time;
    private readonly ObservableGauge<long> _messages;
    private volatile OutboxDepth? _last;

    /// <summary>Makes the gauges.</summary>
    /// <param name="outbox">What is measured.</param>
    /// <param name="meters">Makes the meter.</param>
    /// <param name="time">The clock.</param>
    public OutboxWatch(IOutbox outbox, IMeterFactory meters, TimeProvider time)
    {
        _outbox = outbox;
        _time = time;
        var meter = meters.Create(BotMeter.Name);
        _messages = meter.CreateObservableGauge(
            "coopbot.outbox.messages", () => Shown(depth => depth.Messages), "{message}", "Messages that wait to be delivered.");
        meter.CreateObservableGauge(
            "coopbot.outbox.age", () => Shown(depth => depth.OldestAge.TotalSeconds), "s", "The age of the oldest message that waits; 0 when none does.");
        meter.CreateObservableGauge(
            "coopbot.outbox.dead_letters", () => Shown(depth => depth.DeadLetters), "{message}", "Messages given up, for the operator to look at.");
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, _time);
        try
        {
            do
            {
                if (_messages.Enabled) await MeasureAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A stop is no fault to log.
        }
    }

    private async Task MeasureAsync(CancellationToken cancellation)
    {
        try
        {
            _last = await _outbox.MeasureAsync(cancellation);
        }
        catch (StorageUnavailableException)
        {
            // What was last measured stays until the storage is back.
        }
    }

    // Before the first measure there is nothing to show.
    private IEnumerable<Measurement<T>> Shown<T>(Func<OutboxDepth, T> figure)
        where T : struct => _last is { } last ? [new Measurement<T>(figure(last))] : [];
}

using CoopBot.Conversation.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopBot.Conversation.Delivery;

/// <summary>
/// Delivers what waits in the outbox: each conversation in order, conversations side by side, waiting as long as channels ask, until a
/// message is delivered or given up. It goes on where a program that ended left off.
/// </summary>
/// <param name="outbox">What waits.</param>
/// <param name="sender">What sends.</param>
/// <param name="signal">Tells when something new waits.</param>
/// <param name="options">Waits and limits.</param>
/// <param name="metrics">What counts.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where failures go.</param>
public sealed partial class DeliveryPump(
    IOutbox outbox,
    IMessageSender sender,
    DeliverySignal signal,
    DeliveryOptions options,
    DeliveryMetrics metrics,
    TimeProvider time,
    ILogger<DeliveryPump> logger) : BackgroundService
{
    private readonly SendGate _gate = new(options.Slow, time);
    private readonly HashSet<Task> _lanes = [];

    /// <inheritdoc/>
    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (!await StartLanesAsync(stoppingToken)) await signal.WaitAsync(options.Poll, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is being sent is noted before the program ends.
        }

        await Task.WhenAll(_lanes);
    }

    // Whether there may be more to start at once.
    private async Task<bool> StartLanesAsync(CancellationToken stopping)
    {
        _lanes.RemoveWhere(lane => lane.IsCompleted);
        var free = options.Lanes - _lanes.Count;
        if (free == 0) return false;
        try
        {
            var due = await outbox.ClaimAsync(free, stopping);
            foreach (var lane in due) _lanes.Add(DeliverAsync(lane, stopping));
            return due.Length == free;
        }
        catch (StorageUnavailableException)
        {
            return false;
        }
    }

    private async Task DeliverAsync(DueLane lane, CancellationToken stopping)
    {
        // Lanes never run inside the loop that starts them.
        await Task.Yield();
        try
        {
            var isOurs = !lane.Messages.IsEmpty || await NoteAsync(() => outbox.DeliveredAsync(lane, lane.Last, release: true), stopping);
            for (var index = 0; isOurs && index < lane.Messages.Length; index++)
            {
                var (message, isLast) = (lane.Messages[index], index == lane.Messages.Length - 1);
                isOurs = await DeliverAsync(lane, message, isLast, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The lane is free again once this program is known to have ended.
        }

        signal.Give();
    }

    // Whether the lane's next message may be sent. A message that the channel would not take yet waits here, not in the others' way.
    private async Task<bool> DeliverAsync(DueLane lane, QueuedMessage message, bool isLast, CancellationToken stopping)
    {
        while (true)
        {
            SendResult.TooSoon? early = null;
            var isOurs = await _gate.RunAsync(
                async () => !stopping.IsCancellationRequested && outbox.MayDeliver(lane) ? await SendAsync(message.Message) : null,
                async result => (early = result as SendResult.TooSoon) is not null || await NoteAsync(lane, message, result, isLast, stopping),
                stopping);
            if (early is null) return isOurs;
            await Task.Delay(early.After, time, stopping);
        }
    }

    // A stop lets a sending end, which its own time-out bounds: cut off, it would be sent again although the channel may have it.
    private async Task<SendResult> SendAsync(OutgoingMessage message)
    {
        try
        {
            return await sender.SendAsync(message, CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever went wrong, the lane must go on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(logger, fault);
            return new SendResult.TryAgain(fault.GetType().Name, After: null);
        }
    }

    // Whether the lane's next message may be sent.
    private async Task<bool> NoteAsync(DueLane lane, QueuedMessage message, SendResult? result, bool isLast, CancellationToken stopping)
    {
        switch (result)
        {
            case null:
                return false;
            case SendResult.Delivered delivered:
                metrics.Delivered();
                return await NoteAsync(() => outbox.DeliveredAsync(lane, message.Sequence, isLast, delivered.ActivityId), stopping);
            case SendResult.TryAgain later when message.Attempts + 1 < options.Attempts:
                metrics.Postponed();
                var wait = RetryPlan.After(options, message.Attempts + 1, later.After, Random.Shared.NextDouble());
                await NoteAsync(() => outbox.PostponeAsync(lane, message.Sequence, time.GetUtcNow() + wait), stopping);
                return false;
            case SendResult.TryAgain given:
                metrics.GivenUp();
                return await GiveUpAsync(lane, message, new SendResult.Refused(given.Reason), isLast, stopping);
            case SendResult.Refused refused:
                metrics.Refused();
                return await GiveUpAsync(lane, message, refused, isLast, stopping);
            case var other:
                throw new InvalidOperationException($"Unknown result {other.GetType()}.");
        }
    }

    private async Task<bool> GiveUpAsync(DueLane lane, QueuedMessage message, SendResult.Refused refused, bool isLast, CancellationToken stopping)
    {
        LogGivenUp(logger, message.Attempts + 1, refused.Reason);
        return await NoteAsync(() => outbox.GiveUpAsync(lane, message.Sequence, refused.Reason, isLast, refused.IsGone), stopping);
    }

    // What happened to a message must be noted, or it happens again: where the storage is away, as soon as it is back.
    private async Task<bool> NoteAsync(Func<Task<bool>> note, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                return await note();
            }
            catch (StorageUnavailableException)
            {
                await Task.Delay(options.Poll, time, stopping);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message could not be sent for a reason that nobody foresaw; it is tried again")]
    private static partial void LogFault(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message was given up after {Attempts} tries: {Reason}. See « coopbot outbox »")]
    private static partial void LogGivenUp(ILogger logger, int attempts, string reason);
}

using CoopBot.Conversation.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopBot.Conversation.Turns;

/// <summary>
/// Turns that take longer than a channel should wait: they are written down, the channel is told that they are taken, and they are taken
/// afterwards, by this program or, when it ends before, by another.
/// </summary>
/// <param name="turns">What takes turns.</param>
/// <param name="records">Where they are written down.</param>
/// <param name="reader">Reads them again.</param>
/// <param name="sender">Sends what shows that the bot is at work.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where faults go.</param>
public sealed partial class SlowTurns(TurnRunner turns, ITurnRecords records, ITurnReader reader, IMessageSender sender, TimeProvider time, ILogger<SlowTurns> logger)
    : BackgroundService
{
    /// <summary>How long a channel waits for a turn before it is written down. Channels are to be answered within a second.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    // Channels show it for about three seconds, and want it no oftener (A6001).
    private static readonly TimeSpan TypingPace = TimeSpan.FromSeconds(3);

    private const int MostAtOnce = 100;

    /// <summary>Takes a turn whose channel waits for the answer however long it takes.</summary>
    /// <inheritdoc cref="TurnRunner.RunAsync"/>
    public Task<TurnAnswer> TakeAsync(IncomingTurn turn) => turns.RunAsync(turn);

    /// <summary>Takes a turn, or has it written down when it is slow.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>What the channel is answered. When it returns, the turn cannot be lost.</returns>
    /// <exception cref="StorageUnavailableException">The storage is away; the activity can be sent again.</exception>
    /// <exception cref="TooBusyException">Too many turns wait; the activity can be sent again.</exception>
    public async Task<TurnAnswer> AcceptAsync(IncomingTurn turn)
    {
        var run = turns.RunAsync(turn);

        // A turn without identity cannot be told from another one later: the channel has to wait.
        if (turn.Origin.Activity is null) return await run;
        try
        {
            return await run.WaitAsync(Patience, time);
        }
        catch (TimeoutException)
        {
            _ = ShowTypingAsync(turn, run);
            await records.AddAsync(turn.Origin, turn.Record(), time.GetUtcNow());
            _ = FinishAsync(turn, run, CancellationToken.None);
            return turn.Format.Render([]).Answer;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var recorded in await records.ClaimAsync(MostAtOnce))
                {
                    if (stoppingToken.IsCancellationRequested) return;
                    await TakeAsync(recorded, stoppingToken);
                }
            }
            catch (StorageUnavailableException)
            {
                // The storage says so itself; it is asked again.
            }

            await Task.Delay(Poll, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAsync(RecordedTurn recorded, CancellationToken stopping)
    {
        if (reader.Read(recorded.Record) is { } turn)
        {
            await FinishAsync(turn, turns.RunAsync(turn), stopping);
            return;
        }

        LogUnreadable(logger);
        await records.ForgetAsync(recorded);
    }

    // Whatever becomes of it, the turn goes on: an indicator that does not arrive is no loss.
    private async Task ShowTypingAsync(IncomingTurn turn, Task run)
    {
        if (turn.Format.Typing is not { } typing) return;
        while (!run.IsCompleted)
        {
            if (await sender.SendAsync(typing, CancellationToken.None) is not SendResult.Delivered) return;
            await run.WaitAsync(TypingPace, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Nobody will send it again: it is tried until it is taken. When this program ends before, another finds it written down.
    private async Task FinishAsync(IncomingTurn turn, Task<TurnAnswer> run, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await run;
                return;
            }
            catch (Exception fault) when (fault is StorageUnavailableException or TooBusyException)
            {
                await Task.Delay(Poll, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stopping.IsCancellationRequested) return;
                run = turns.RunAsync(turn);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn that was written down cannot be read any more; it is left out")]
    private static partial void LogUnreadable(ILogger logger);
}

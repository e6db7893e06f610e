using System.Data.Common;
using System.Diagnostics;
using CoopBot.Harness.Load;
using CoopBot.Harness.Postgres;
using CoopBot.Harness.Stores;

namespace CoopBot.Harness.Faults;

/// <summary>Runs bots under load, does to them what the plan says, and counts what became of every message.</summary>
/// <param name="bed">Bots that listen.</param>
/// <param name="plan">The load and the faults.</param>
public sealed class FaultRun(TestBed bed, FaultPlan plan)
{
    private const int MostReplies = 60;
    private static readonly TimeSpan WorkTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Starts a bed, runs the plan on it, and takes it down.</summary>
    /// <param name="program">The path of <c>coopbot.dll</c>.</param>
    /// <param name="plan">The load and the faults.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>What was counted.</returns>
    /// <exception cref="InvalidOperationException">The run could not be made to its end; the message holds what the bots wrote.</exception>
    public static async Task<Tally> OfAsync(string program, FaultPlan plan, CancellationToken cancellation)
    {
        await using var bed = await TestBed.StartAsync(program, plan, cancellation);
        try
        {
            return await new FaultRun(bed, plan).RunAsync(cancellation);
        }
        catch (Exception fault) when (fault is TimeoutException or DbException)
        {
            throw new InvalidOperationException($"{fault.Message} (seed {plan.Seed})\n{bed.Output}", fault);
        }
    }

    /// <summary>Runs the load and the faults, waits for the last replies, and counts.</summary>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>What was counted.</returns>
    /// <exception cref="TimeoutException">A bot does not start or stop, or does not acknowledge a message.</exception>
    /// <exception cref="DbException">The store cannot be read.</exception>
    public async Task<Tally> RunAsync(CancellationToken cancellation)
    {
        using var senders = new Senders(plan.Load, [.. bed.Bots.Select(bot => bot.Address)], bed.Connector.ServiceUrl, bed.Log);
        var clock = Stopwatch.StartNew();
        senders.Start();
        await Task.WhenAll(KillAsync(cancellation), RestartServerAsync(cancellation));
        if (plan.Load.MessagesEach is null && plan.Duration > clock.Elapsed) await Task.Delay(plan.Duration - clock.Elapsed, cancellation);
        await (plan.Load.MessagesEach is null ? senders.StopAsync() : senders.FinishedAsync()).WaitAsync(cancellation);
        var loaded = clock.Elapsed;

        await DrainAsync(cancellation);
        var counts = await SettledAsync(cancellation);
        foreach (var bot in bed.Bots) await bot.StopAsync(cancellation);
        return new Tally(plan, bed.Log, counts, senders.Refusals, bed.Connector.Refused, loaded, clock.Elapsed - loaded, bed.Output);
    }

    private async Task KillAsync(CancellationToken cancellation)
    {
        var random = new Random(plan.Seed);
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            var bot = bed.Bots[random.Next(bed.Bots.Count)];

            // Most kills come while the bot answers, some while it starts and takes up what the one before left.
            if (random.Next(5) > 0)
            {
                await bot.ListeningAsync(cancellation);
                await SomeRepliesAsync(random, cancellation);
                await SomeTimeAsync(random, TimeSpan.FromMilliseconds(50), cancellation);
            }
            else
            {
                await SomeTimeAsync(random, TimeSpan.FromSeconds(1), cancellation);
            }

            await bot.KillAsync();
            bot.Start();
        }
    }

    private async Task RestartServerAsync(CancellationToken cancellation)
    {
        var random = new Random(plan.Seed);
        for (var restart = 0; restart < plan.ServerRestarts; restart++)
        {
            var server = ((PostgresStore)bed.Store).Server;
            await SomeRepliesAsync(random, cancellation);
            await server.StopAsync(restart % 2 == 0 ? PostgresStop.Immediate : PostgresStop.Fast, cancellation);
            await SomeTimeAsync(random, plan.Outage, cancellation);
            await server.StartAgainAsync(cancellation);
        }
    }

    /// <summary>Counts replies instead of time, so that a busy machine's bot is not killed before it delivered any.</summary>
    private async Task SomeRepliesAsync(Random random, CancellationToken cancellation)
    {
        var enough = bed.Log.AnsweredCount + random.Next(1, MostReplies);
        var clock = Stopwatch.StartNew();
        while (bed.Log.AnsweredCount < enough && clock.Elapsed < WorkTime) await Task.Delay(BetweenChecks, cancellation);
    }

    private static Task SomeTimeAsync(Random random, TimeSpan most, CancellationToken cancellation) =>
        Task.Delay(most * random.NextDouble(), cancellation);

    private async Task DrainAsync(CancellationToken cancellation)
    {
        foreach (var bot in bed.Bots) await bot.ListeningAsync(cancellation);
        try
        {
            await bed.Log.AllAnsweredAsync().WaitAsync(plan.DrainTime, cancellation);
        }
        catch (TimeoutException)
        {
            // The tally names the messages that were not answered.
        }
    }

    /// <summary>The counts once the bots noted the deliveries that the connector saw, or when they do not.</summary>
    private async Task<StoreCounts> SettledAsync(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var counts = await bed.Store.CountAsync(cancellation);
            if (counts.Outbox == 0 || clock.Elapsed > plan.DrainTime) return counts;
            await Task.Delay(BetweenLooks, cancellation);
        }
    }
}

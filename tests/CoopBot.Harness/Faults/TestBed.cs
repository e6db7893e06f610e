using CoopBot.Harness.Bots;
using CoopBot.Harness.Connector;
using CoopBot.Harness.Load;
using CoopBot.Harness.Stores;

namespace CoopBot.Harness.Faults;

/// <summary>A store, a connector, and bots between them.</summary>
public sealed class TestBed : IAsyncDisposable
{
    private TestBed(BotStore store, MessageLog log, FakeConnector connector, IReadOnlyList<BotProcess> bots)
    {
        Store = store;
        Log = log;
        Connector = connector;
        Bots = bots;
    }

    /// <summary>Where the bots keep their turns.</summary>
    public BotStore Store { get; }

    /// <summary>What was sent and what came back.</summary>
    public MessageLog Log { get; }

    /// <summary>Where replies go.</summary>
    public FakeConnector Connector { get; }

    /// <summary>The bots.</summary>
    public IReadOnlyList<BotProcess> Bots { get; }

    /// <summary>The last lines that each bot wrote.</summary>
    public string Output => string.Join("\n\n", Bots.Select(bot => bot.Output));

    /// <summary>Starts all of it.</summary>
    /// <param name="program">The path of <c>coopbot.dll</c>.</param>
    /// <param name="plan">Which store, how many bots, what the connector refuses.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>The bed, whose bots all listen.</returns>
    /// <exception cref="InvalidOperationException">Something does not start; the message tells what it said.</exception>
    public static async Task<TestBed> StartAsync(string program, FaultPlan plan, CancellationToken cancellation)
    {
        BotStore store = plan.Store == StoreKind.Postgres ? await PostgresStore.StartAsync(cancellation) : new SqliteStore();
        var log = new MessageLog();
        var connector = await FakeConnector.StartAsync(log, plan.RefusedShare, plan.Seed, cancellation);
        IReadOnlyList<string> settings = [.. store.Settings, BotSettings.Slow, plan.Slow.ToString()];
        var bots = Enumerable.Range(0, plan.Bots).Select(_ => new BotProcess(program, settings)).ToList();
        var bed = new TestBed(store, log, connector, bots);
        try
        {
            foreach (var bot in bots) bot.Start();
            foreach (var bot in bots) await bot.ListeningAsync(cancellation);
            return bed;
        }
        catch
        {
            await bed.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var bot in Bots) await bot.DisposeAsync();
        await Connector.DisposeAsync();
        await Store.DisposeAsync();
    }
}

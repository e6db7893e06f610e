using System.CommandLine;
using CoopBot.Commands;
using CoopBot.Harness.Faults;
using CoopBot.Harness.Load;

namespace CoopBot.Benchmarks;

/// <summary>
/// <c>faults</c>: the program in processes of its own, killed under load, on databases and with connectors that fail. Prints one line of
/// counts, then what must not be; ends with 1 when there is any.
/// </summary>
internal static class FaultsCommand
{
    /// <summary>The connector's two behaviours, as the command line names them.</summary>
    private const string Fine = "fine";
    private const string Refusing = "refusing";

    private static readonly TimeSpan SlowBesideSilence = TimeSpan.FromMilliseconds(20);

    public static RootCommand Create(TextWriter output)
    {
        var store = new Option<StoreKind>("--store") { Description = "sqlite or postgres" };
        var connector = new Option<string>("--connector") { Description = "fine, or refusing half of the calls", DefaultValueFactory = _ => Fine };
        connector.AcceptOnlyFromAmong(Fine, Refusing);
        var (bots, kills, restarts, outage) = (Number("--bots", 1), Number("--kills", 50), Number("--restarts", 0), Number("--outage", 800));
        var (senders, conversations, people) = (Number("--senders", 32), Number("--conversations", 200), Number("--people", 1));
        var (ahead, seconds, seed) = (Number("--ahead", 3), Number("--seconds", 1), Number("--seed", Random.Shared.Next()));
        var command = new RootCommand("Runs the program under load and faults.")
        {
            store, connector, bots, kills, restarts, outage, senders, conversations, people, ahead, seconds, seed,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new FaultPlan
            {
                Store = parsed.GetValue(store),
                Bots = parsed.GetValue(bots),
                Kills = parsed.GetValue(kills),
                ServerRestarts = parsed.GetValue(restarts),
                Outage = TimeSpan.FromMilliseconds(parsed.GetValue(outage)),
                RefusedShare = parsed.GetValue(connector) == Refusing ? 0.5 : 0,
                Slow = parsed.GetValue(connector) == Refusing ? SlowBesideSilence : new FaultPlan().Slow,
                Duration = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                Load = new LoadPlan
                {
                    Senders = parsed.GetValue(senders),
                    Conversations = parsed.GetValue(conversations),
                    PeopleEach = parsed.GetValue(people),
                    Ahead = parsed.GetValue(ahead),
                },
                Seed = parsed.GetValue(seed),
            },
            output,
            cancellation));
        return command;
    }

    private static Option<int> Number(string name, int value) => new(name) { DefaultValueFactory = _ => value };

    private static async Task<int> RunAsync(FaultPlan plan, TextWriter output, CancellationToken cancellation)
    {
        var tally = await FaultRun.OfAsync(typeof(CoopBotCommand).Assembly.Location, plan, cancellation);
        await output.WriteLineAsync(tally.ToString());
        foreach (var fault in tally.Faults) await output.WriteLineAsync($"FAULT: {fault}");
        return tally.Faults.Count == 0 ? 0 : 1;
    }
}

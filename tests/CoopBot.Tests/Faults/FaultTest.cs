using CoopBot.Commands;
using CoopBot.Harness.Faults;
using CoopBot.Tests.Storage;

namespace CoopBot.Tests.Faults;

/// <summary>Runs a plan on the real program and demands that nothing was lost, doubled or misplaced.</summary>
internal static class FaultTest
{
    public static string Program => typeof(CoopBotCommand).Assembly.Location;

    public static async Task<Tally> RunAsync(FaultPlan plan)
    {
        if (plan.Store == StoreKind.Postgres) PostgresFixture.SkipIfMissing();
        var tally = await FaultRun.OfAsync(Program, plan, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(tally.ToString());
        tally.Faults.ShouldBeEmpty($"{tally}\n{tally.Output}");
        return tally;
    }
}

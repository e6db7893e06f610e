using CoopBot.Harness.Faults;
using CoopBot.Harness.Load;

namespace CoopBot.Tests.Faults;

/// <summary>The real program, killed under load again and again: every message that it acknowledged is answered, and has its effect once.</summary>
[Collection(OneAtATime.Name)]
public sealed class CrashTests
{
    [Fact]
    public async Task Fifty_kills_lose_nothing_and_double_nothing() => await FaultTest.RunAsync(new FaultPlan { Kills = 50 });

    [Fact]
    public async Task Nor_do_kills_while_the_connector_refuses_half_of_the_calls() => await FaultTest.RunAsync(new FaultPlan
    {
        Kills = 12,
        RefusedShare = 0.5,
        // Else each call that is never answered would hold up all the others.
        Slow = TimeSpan.FromMilliseconds(100),
        Load = new LoadPlan { Conversations = 30, Ahead = 2 },
    });

    [Fact]
    public async Task Nor_do_kills_while_PostgreSQL_is_restarted() =>
        await FaultTest.RunAsync(new FaultPlan { Store = StoreKind.Postgres, Kills = 6, ServerRestarts = 3 });

    [Fact]
    public async Task Nothing_is_lost_or_doubled_when_only_PostgreSQL_is_restarted() =>
        await FaultTest.RunAsync(new FaultPlan { Store = StoreKind.Postgres, ServerRestarts = 4 });
}

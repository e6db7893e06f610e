using CoopBot.Harness.Load;

namespace CoopBot.Harness.Faults;

/// <summary>What a run does to the bot, under which load.</summary>
public sealed record FaultPlan
{
    /// <summary>Where turns are kept.</summary>
    public StoreKind Store { get; init; } = StoreKind.Sqlite;

    /// <summary>How many bots share the store and the load.</summary>
    public int Bots { get; init; } = 1;

    /// <summary>How often a bot is killed and started again, at random moments.</summary>
    public int Kills { get; init; }

    /// <summary>How often the database server is stopped and started again; every second time as in a crash.</summary>
    public int ServerRestarts { get; init; }

    /// <summary>How long the database server stays away at most.</summary>
    public TimeSpan Outage { get; init; } = TimeSpan.FromMilliseconds(800);

    /// <summary>The share of calls that the connector refuses, 0 to 1.</summary>
    public double RefusedShare { get; init; }

    /// <summary>
    /// How long the connector may take before the bot sends other messages meanwhile. While it is not that slow, at most one message is
    /// received and not yet noted. A second: not even a starved machine is slower.
    /// </summary>
    public TimeSpan Slow { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the load lasts at least; it lasts until the last fault in any case.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The load.</summary>
    public LoadPlan Load { get; init; } = new();

    /// <summary>How long the last replies may take once nothing is sent any more.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Chooses moments and refusals.</summary>
    public int Seed { get; init; } = Random.Shared.Next();
}

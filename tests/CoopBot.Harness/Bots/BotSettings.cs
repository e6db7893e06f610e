namespace CoopBot.Harness.Bots;

/// <summary>The settings that a bot under test is started with: all that the harness knows of their names.</summary>
internal static class BotSettings
{
    /// <summary>How the command line names the SQLite file.</summary>
    public const string File = "--Storage:File";

    /// <summary>How the command line names the PostgreSQL database.</summary>
    public const string Database = "--ConnectionStrings:CoopBot";

    /// <summary>How the command line names the time after which a channel is slow.</summary>
    public const string Slow = "--Delivery:Slow";

    /// <summary>Where a bot listens, and a patience counted in milliseconds rather than minutes, so that a run of faults is short.</summary>
    /// <param name="address">Where it listens.</param>
    public static IReadOnlyList<string> Of(Uri address) =>
    [
        "--urls", address.ToString(),
        "--environment", "Development",
        "--Delivery:FirstRetry", "00:00:00.050",
        "--Delivery:LongestRetry", "00:00:01",
        "--Delivery:Attempts", "30",
        "--Delivery:SendTimeout", "00:00:02",
        "--Instances:TimeToLive", "00:00:02",
    ];
}

namespace CoopBot.Storage;

/// <summary>How programs that share a database know of one another.</summary>
public sealed record InstanceOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Instances";

    /// <summary>
    /// How long a program that stopped without a word is taken for alive; after this the others take over what it was delivering. 10 seconds
    /// unless configured. The clocks of the machines must not differ by as much.
    /// </summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromSeconds(10);
}

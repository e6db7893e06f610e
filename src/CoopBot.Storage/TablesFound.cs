namespace CoopBot.Storage;

/// <summary>What a program that only looks at a database finds.</summary>
public enum TablesFound
{
    /// <summary>No database, or none of CoopBot's: the service has not run on it yet.</summary>
    None,

    /// <summary>Those of an older program: the service brings them up to date when it starts.</summary>
    Older,

    /// <summary>Those that this program knows: they can be used.</summary>
    Ready,
}

namespace CoopBot.Storage;

/// <summary>Which database.</summary>
public sealed record StorageOptions
{
    /// <summary>The path of a SQLite file, used when there is no <see cref="ConnectionString"/>.</summary>
    public required string File { get; init; }

    /// <summary>A PostgreSQL connection string, or null.</summary>
    public string? ConnectionString { get; init; }
}

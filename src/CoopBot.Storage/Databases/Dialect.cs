namespace CoopBot.Storage.Databases;

/// <summary>
/// Where the SQL of the databases differs; all other text is the same. SQLite takes any type name and stores what it is given, so the
/// types are PostgreSQL's.
/// </summary>
internal sealed record Dialect
{
    /// <summary>The column definition of a number that the database gives.</summary>
    public required string Identity { get; init; }

    /// <summary>What ends the definition of a table of small rows that is read by its key.</summary>
    public required string KeptByKey { get; init; }

    /// <summary>What keeps large values of a table in their row, as they are: a statement, or a comment.</summary>
    public required string KeepInRow { get; init; }

    /// <summary>What makes a choice of rows pass over those that another program is choosing.</summary>
    public required string SkipLocked { get; init; }

    /// <summary>Begins a transaction that no other migration can be in at the same time.</summary>
    public required string[] BeginAlone { get; init; }

    /// <summary>Counts the tables named schema_version: 0 or 1.</summary>
    public required string CountVersionTables { get; init; }

    public static Dialect Sqlite { get; } = new()
    {
        Identity = "INTEGER PRIMARY KEY AUTOINCREMENT",
        KeptByKey = "WITHOUT ROWID",
        KeepInRow = "-- {0}: SQLite keeps values as they are",
        SkipLocked = "",
        BeginAlone = ["BEGIN EXCLUSIVE"],
        CountVersionTables = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'",
    };

    public static Dialect Postgres { get; } = new()
    {
        Identity = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        KeptByKey = "",
        KeepInRow = "ALTER TABLE {0} SET (toast_tuple_target = 8160); ALTER TABLE {0} ALTER COLUMN {1} SET STORAGE EXTERNAL",
        SkipLocked = "FOR UPDATE SKIP LOCKED",
        BeginAlone = ["BEGIN TRANSACTION", "SELECT pg_advisory_xact_lock(4720190612)"],
        CountVersionTables = "SELECT count(to_regclass('schema_version'))",
    };
}

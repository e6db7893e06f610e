namespace CoopBot.Harness.Faults;

/// <summary>Which store a run is made on.</summary>
public enum StoreKind
{
    /// <summary>A SQLite file.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server of the run's own.</summary>
    Postgres,
}

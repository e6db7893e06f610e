namespace CoopBot.Harness.Postgres;

/// <summary>How a server is made to stop.</summary>
public enum PostgresStop
{
    /// <summary>Open transactions are rolled back, clients cut, and everything is written.</summary>
    Fast,

    /// <summary>As a crash: nothing is written, and the next start recovers from the log.</summary>
    Immediate,
}

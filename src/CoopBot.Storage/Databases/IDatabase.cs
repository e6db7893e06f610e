using System.Data.Common;

namespace CoopBot.Storage.Databases;

/// <summary>A database. What turns need at every message is run in units; the rest opens a connection of its own.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>How this database's SQL differs.</summary>
    Dialect Dialect { get; }

    /// <summary>The path of the database's file, where it is one that a single machine uses.</summary>
    string? File { get; }

    /// <summary>Runs statements in one transaction, together with other units that wait. Durable when it returns.</summary>
    /// <returns>False, with nothing kept, when a step changed another number of rows than it must.</returns>
    /// <exception cref="Conversation.Turns.StorageUnavailableException">The database cannot be reached; whether it was kept is not known.</exception>
    Task<bool> WriteAsync(Unit unit);

    /// <summary>Runs queries on what is committed.</summary>
    /// <exception cref="Conversation.Turns.StorageUnavailableException">The database cannot be reached.</exception>
    ValueTask ReadAsync(Unit unit);

    /// <summary>Opens a connection, for what is rare or large.</summary>
    /// <exception cref="Conversation.Turns.StorageUnavailableException">The database cannot be reached.</exception>
    ValueTask<DbConnection> OpenAsync(CancellationToken cancellation);
}

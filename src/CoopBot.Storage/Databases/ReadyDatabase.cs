using System.Data.Common;
using CoopBot.Conversation.Turns;
using Microsoft.Extensions.Logging;

namespace CoopBot.Storage.Databases;

/// <summary>
/// A database that may come and go. Before its tables are ready nothing is asked of it; when it goes away and when it is back, the log
/// says so once.
/// </summary>
internal sealed partial class ReadyDatabase(IDatabase database, ILogger<ReadyDatabase> logger) : IAsyncDisposable
{
    private volatile bool _isAway;

    /// <summary>Whether the tables are those that this program knows.</summary>
    public bool HasTables { get; private set; }

    /// <summary>How this database's SQL differs.</summary>
    public Dialect Dialect => database.Dialect;

    /// <summary>The path of the database's file, where it is one that a single machine uses.</summary>
    public string? File => database.File;

    /// <summary>Makes the tables ready, then lets the others in.</summary>
    /// <param name="prepare">What does it, on the database itself.</param>
    public async Task PrepareAsync(Func<IDatabase, Task> prepare)
    {
        HasTables = await WatchAsync(async () =>
        {
            await prepare(database);
            return true;
        });
    }

    /// <summary>Looks at the tables, and lets the others in where they are ready.</summary>
    /// <param name="look">What looks, on the database itself.</param>
    public async Task<TablesFound> FindAsync(Func<IDatabase, Task<TablesFound>> look)
    {
        var found = await WatchAsync(() => look(database));
        HasTables = found == TablesFound.Ready;
        return found;
    }

    /// <inheritdoc cref="IDatabase.WriteAsync"/>
    public Task<bool> WriteAsync(Unit unit)
    {
        RequireTables();
        return WatchAsync(() => database.WriteAsync(unit));
    }

    /// <inheritdoc cref="IDatabase.ReadAsync"/>
    /// <remarks>A read that is done at once, as with SQLite, costs no state machine.</remarks>
    public ValueTask ReadAsync(Unit unit)
    {
        RequireTables();
        var read = ReadOrFail(unit);
        return read.IsCompletedSuccessfully && !_isAway ? read : new ValueTask(WatchAsync(async () => { await read; return true; }));
    }

    /// <summary>Runs queries on a connection of their own: for what is rare or large.</summary>
    /// <param name="query">The queries.</param>
    /// <param name="cancellation">Stops the wait for a connection.</param>
    public Task<T> QueryAsync<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellation)
    {
        RequireTables();
        return WatchAsync(async () =>
        {
            await using var connection = await database.OpenAsync(cancellation);
            return await query(connection);
        });
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private ValueTask ReadOrFail(Unit unit)
    {
        try
        {
            return database.ReadAsync(unit);
        }
        catch (StorageUnavailableException fault)
        {
            return ValueTask.FromException(fault);
        }
    }

    private async Task<T> WatchAsync<T>(Func<Task<T>> call)
    {
        try
        {
            var result = await call();
            if (_isAway) LogBack(logger);
            _isAway = false;
            return result;
        }
        catch (Exception fault) when (fault is StorageUnavailableException or DbException)
        {
            if (!_isAway) LogAway(logger, fault);
            _isAway = true;
            if (fault is StorageUnavailableException) throw;
            throw new StorageUnavailableException($"The database failed: {fault.Message}", fault);
        }
    }

    private void RequireTables()
    {
        if (!HasTables) throw new StorageUnavailableException("The database is not ready yet.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database is away; messages are refused until it is back, and channels send them again")]
    private static partial void LogAway(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is back")]
    private static partial void LogBack(ILogger logger);
}

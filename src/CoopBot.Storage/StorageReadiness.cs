using CoopBot.Conversation.Turns;
using CoopBot.Storage.Databases;
using CoopBot.Storage.Migrations;
using Dapper;

namespace CoopBot.Storage;

/// <summary>Whether the database can be used now.</summary>
public sealed class StorageReadiness
{
    private readonly ReadyDatabase _database;

    internal StorageReadiness(ReadyDatabase database) => _database = database;

    /// <summary>Brings the tables up to date where they are not yet.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>When they are.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="NewerDatabaseException">The database is newer than the program.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_database.HasTables) return;
        await _database.PrepareAsync(inner => new Migrator(inner).RunAsync(Migrator.Latest, cancellation));
    }

    /// <summary>Looks at the tables without making or changing any, and lets this program use them where they are up to date.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>What there is.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="NewerDatabaseException">The database is newer than the program.</exception>
    public async Task<TablesFound> FindAsync(CancellationToken cancellation)
    {
        // Opening a SQLite file would make it.
        if (_database.File is { } file && !File.Exists(file)) return TablesFound.None;
        return await _database.FindAsync(async inner => await new Migrator(inner).FindVersionAsync(cancellation) switch
        {
            0 => TablesFound.None,
            var version when version < Migrator.Latest => TablesFound.Older,
            _ => TablesFound.Ready,
        });
    }

    /// <summary>Asks the database a trifle.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>Whether it answered and its tables are up to date.</returns>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            var question = new CommandDefinition("SELECT count(*) FROM schema_version", cancellationToken: cancellation);
            return await _database.QueryAsync(connection => connection.ExecuteScalarAsync<long>(question), cancellation) > 0;
        }
        catch (StorageUnavailableException)
        {
            return false;
        }
    }
}

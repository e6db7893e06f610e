using System.Data.Common;
using CoopBot.Harness.Bots;
using CoopBot.Harness.Postgres;
using Npgsql;

namespace CoopBot.Harness.Stores;

/// <summary>A database of a PostgreSQL server of its own, which a test may stop.</summary>
public sealed class PostgresStore : BotStore
{
    private readonly string _database;

    private PostgresStore(PostgresServer server, string database)
    {
        Server = server;
        _database = database;
    }

    /// <summary>The server.</summary>
    public PostgresServer Server { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Settings => [BotSettings.Database, _database];

    /// <summary>Starts a server with one empty database.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL here, or it failed.</exception>
    public static async Task<PostgresStore> StartAsync(CancellationToken cancellation)
    {
        var server = await PostgresServer.StartAsync(cancellation);
        try
        {
            return new PostgresStore(server, await server.CreateDatabaseAsync(cancellation));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => Server.DisposeAsync();

    private protected override DbConnection Connect() =>
        new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database) { Pooling = false }.ConnectionString);
}

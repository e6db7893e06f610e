using CoopBot.Harness.Postgres;
using CoopBot.Tests.Storage;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace CoopBot.Tests.Storage;

/// <summary>
/// One PostgreSQL server for the whole run, started by the first test that asks for a database. A test that stops its server
/// starts one of its own.
/// </summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> _server = new(() => PostgresServer.StartAsync(CancellationToken.None));

    /// <summary>Makes an empty database; skips the test where there is no PostgreSQL.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        SkipIfMissing();
        var server = await _server.Value;
        return await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Skips the test where there is no PostgreSQL, and says so.</summary>
    public static void SkipIfMissing()
    {
        if (PostgresServer.MissingReason is { } reason) Assert.Skip(reason);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated) await (await _server.Value).DisposeAsync();
    }
}

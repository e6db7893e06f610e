using CoopBot.Storage;

namespace CoopBot.Tests.Storage;

/// <summary>The contract on a PostgreSQL server.</summary>
public sealed class PostgresStorageTests(PostgresFixture postgres) : OutboxContract
{
    protected override async Task<StorageOptions> CreateAsync() =>
        new() { File = "none", ConnectionString = await postgres.CreateDatabaseAsync() };

    protected override ValueTask RemoveAsync() => ValueTask.CompletedTask;
}

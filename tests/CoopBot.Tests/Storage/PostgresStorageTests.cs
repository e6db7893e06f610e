using CoopBot.Storage;

namespace CoopBot.Tests.Storage;

/// <summary>The contract on a PostgreSQL server.</summary>
public sealed class PostgresStorageTests(PostgresFixture postgres) : MigrationContract
{
    protected override async Task<StorageOptions> CreateAsync() =>
        new() { File = "none", ConnectionString = await postgres.CreateDatabaseAsync() };

    private protected override Task<StorageOptions> CreateAnotherAsync() => CreateAsync();

    protected override ValueTask RemoveAsync() => ValueTask.CompletedTask;
}

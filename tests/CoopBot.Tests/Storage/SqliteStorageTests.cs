using CoopBot.Storage;
using CoopBot.Tests.Program;

namespace CoopBot.Tests.Storage;

/// <summary>The contract on a SQLite file.</summary>
public sealed class SqliteStorageTests : MigrationContract
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<StorageOptions> CreateAsync() => Task.FromResult(new StorageOptions { File = Path.Combine(_folder.Path, "deep", "coopbot.db") });

    private protected override Task<StorageOptions> CreateAnotherAsync() => Task.FromResult(new StorageOptions { File = Path.Combine(_folder.Path, "other.db") });

    protected override ValueTask RemoveAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

using System.Data.Common;
using CoopBot.Harness.Bots;
using Microsoft.Data.Sqlite;

namespace CoopBot.Harness.Stores;

/// <summary>A SQLite file in a temporary folder.</summary>
public sealed class SqliteStore : BotStore
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coopbot-sqlite-").FullName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Settings => [BotSettings.File, Path.Combine(_folder, "coopbot.db")];

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private protected override DbConnection Connect() =>
        new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Settings[1], Pooling = false }.ConnectionString);
}

using System.Data.Common;

namespace CoopBot.Harness.Stores;

/// <summary>What a bot under test keeps its turns in, and how to look into it.</summary>
public abstract class BotStore : IAsyncDisposable
{
    private const string Count =
        """
        SELECT (SELECT COALESCE(SUM(version), 0) FROM state), (SELECT COUNT(*) FROM inbox),
               (SELECT COUNT(*) FROM outbox), (SELECT COUNT(*) FROM dead_letter)
        """;

    /// <summary>The bot's arguments that name the store.</summary>
    public abstract IReadOnlyList<string> Settings { get; }

    /// <summary>Counts what is kept, while bots may be running.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="DbException">The store cannot be read.</exception>
    public async Task<StoreCounts> CountAsync(CancellationToken cancellation)
    {
        await using var connection = Connect();
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = Count;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new StoreCounts(
            await NumberAsync(0),
            await NumberAsync(1),
            await NumberAsync(2),
            await NumberAsync(3));

        async Task<long> NumberAsync(int column) => Convert.ToInt64(
            await reader.GetFieldValueAsync<object>(column, cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>A connection, not yet open, which is not kept for others when it closes.</summary>
    private protected abstract DbConnection Connect();
}

using System.Data.Common;
using System.Net.Sockets;
using CoopBot.Conversation.Turns;
using Npgsql;

namespace CoopBot.Storage.Databases;

/// <summary>
/// A PostgreSQL database, which several programs may share. One connection writes and one reads, each a whole group of units in one round
/// trip (and one more for the commit).
/// </summary>
internal sealed class PostgresDatabase : IDatabase
{
    private const int ConnectSeconds = 5;
    private const int CommandSeconds = 10;
    private const int MostPrepared = 64;

    private readonly NpgsqlDataSource _source;
    private readonly UnitQueue _writes;
    private readonly UnitQueue _reads;
    private NpgsqlConnection? _writer;
    private NpgsqlConnection? _reader;

    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = MostPrepared,
            AutoPrepareMinUsages = 2,
            ApplicationName = "CoopBot",
        };
        if (!settings.ContainsKey("Timeout")) settings.Timeout = ConnectSeconds;
        if (!settings.ContainsKey("Command Timeout")) settings.CommandTimeout = CommandSeconds;
        _source = NpgsqlDataSource.Create(settings);
        _writes = new UnitQueue(WriteGroupAsync);
        _reads = new UnitQueue(ReadGroupAsync);
    }

    public Dialect Dialect => Dialect.Postgres;

    public string? File => null;

    public Task<bool> WriteAsync(Unit unit) => _writes.RunAsync(unit);

    public async ValueTask ReadAsync(Unit unit) => await _reads.RunAsync(unit);

    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellation);
        }
        catch (Exception fault) when (IsOfConnection(fault))
        {
            throw Unavailable(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        await _reads.DisposeAsync();
        if (_writer is not null) await _writer.DisposeAsync();
        if (_reader is not null) await _reader.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task<bool> WriteGroupAsync(IReadOnlyList<Unit> units)
    {
        try
        {
            return await RetryAsync(_writer is not null, () => BeginAsync(units), () => CloseAsync(ref _writer)) is { } transaction
                && await CommitAsync(transaction);
        }
        catch (PostgresException fault) when (units.Count == 1 && IsOfOtherTransactions(fault))
        {
            return false;
        }
        catch (Exception fault) when (IsOfConnection(fault))
        {
            await CloseAsync(ref _writer);
            throw Unavailable(fault);
        }
    }

    private async Task<bool> ReadGroupAsync(IReadOnlyList<Unit> units)
    {
        try
        {
            return await RetryAsync(
                _reader is not null,
                async () => await RunAsync(_reader ??= await _source.OpenConnectionAsync(), units),
                () => CloseAsync(ref _reader));
        }
        catch (Exception fault) when (IsOfConnection(fault))
        {
            await CloseAsync(ref _reader);
            throw Unavailable(fault);
        }
    }

    // A connection that was kept may have died with its server since. What failed before its commit was sent can be run again on a new one.
    private static async Task<T> RetryAsync<T>(bool mayBeDead, Func<Task<T>> run, Func<ValueTask> close)
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (mayBeDead && IsOfConnection(fault))
        {
            await close();
            return await run();
        }
    }

    // The statements in a transaction that is still open, or null after one that was rolled back.
    private async Task<NpgsqlTransaction?> BeginAsync(IReadOnlyList<Unit> units)
    {
        _writer ??= await _source.OpenConnectionAsync();
        var transaction = await _writer.BeginTransactionAsync();
        try
        {
            if (await RunAsync(_writer, units)) return transaction;
        }
        catch
        {
            // Closed without a commit, it is rolled back.
            await transaction.DisposeAsync();
            throw;
        }

        await using (transaction) await transaction.RollbackAsync();
        return null;
    }

    private static async Task<bool> CommitAsync(NpgsqlTransaction transaction)
    {
        await using (transaction) await transaction.CommitAsync();
        return true;
    }

    private static ValueTask CloseAsync(ref NpgsqlConnection? connection)
    {
        var closed = connection;
        connection = null;
        return closed?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    // Whether every step changed as many rows as it must.
    private static async Task<bool> RunAsync(NpgsqlConnection connection, IReadOnlyList<Unit> units)
    {
        await using var batch = new NpgsqlBatch(connection);
        var steps = units.SelectMany(unit => unit.Steps).ToList();
        foreach (var step in steps) batch.BatchCommands.Add(CommandOf(step));
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            // Only statements that return rows have a result to stand on.
            foreach (var step in steps)
            {
                if (!step.Returns) continue;
                step.Reset();
                while (await reader.ReadAsync()) step.Accept(reader);
                await reader.NextResultAsync();
            }
        }

        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index].Rows is { } must && batch.BatchCommands[index].RecordsAffected != must) return false;
        }

        return true;
    }

    private static NpgsqlBatchCommand CommandOf(Step step)
    {
        var command = new NpgsqlBatchCommand(step.Sql);
        foreach (var value in step.Values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    private static bool IsOfOtherTransactions(PostgresException fault) =>
        fault.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    // The server is away, going, coming, full or unknown; a fault of a statement is another thing.
    private static bool IsOfConnection(Exception fault) => fault switch
    {
        PostgresException server => server.SqlState[..2] is "08" or "53" or "57" or "3D" or "28",
        NpgsqlException or SocketException or TimeoutException or IOException => true,
        _ => false,
    };

    private static StorageUnavailableException Unavailable(Exception fault) => new($"PostgreSQL cannot be used: {fault.Message}", fault);
}

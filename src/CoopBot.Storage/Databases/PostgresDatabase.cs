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
            _writer ??= await _source.OpenConnectionAsync();
            await using var transaction = await _writer.BeginTransactionAsync();
            var kept = await RunAsync(_writer, units);
            if (kept) await transaction.CommitAsync();
            else await transaction.RollbackAsync();
            return kept;
        }
        catch (PostgresException fault) when (units.Count == 1 && IsOfOtherTransactions(fault))
        {
            return false;
        }
        catch (Exception fault) when (IsOfConnection(fault))
        {
            if (_writer is not null) await _writer.DisposeAsync();
            _writer = null;
            throw Unavailable(fault);
        }
    }

    private async Task<bool> ReadGroupAsync(IReadOnlyList<Unit> units)
    {
        try
        {
            _reader ??= await _source.OpenConnectionAsync();
            return await RunAsync(_reader, units);
        }
        catch (Exception fault) when (IsOfConnection(fault))
        {
            if (_reader is not null) await _reader.DisposeAsync();
            _reader = null;
            throw Unavailable(fault);
        }
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

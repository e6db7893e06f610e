using Microsoft.Data.Sqlite;

namespace CoopBot.Storage.Databases;

/// <summary>A connection to a SQLite file with its prepared statements. One thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <param name="connection">An open connection, owned from now on.</param>
    public SqliteSession(SqliteConnection connection) => _connection = connection;

    /// <summary>Runs units in one transaction; false, with nothing kept, when a step changed another number of rows than it must.</summary>
    public bool Write(IReadOnlyList<Unit> units)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var unit in units)
            {
                if (Run(unit)) continue;
                Execute("ROLLBACK");
                return false;
            }

            Execute("COMMIT");
            return true;
        }
        catch (SqliteException)
        {
            // Some faults have ended the transaction already.
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) Execute("ROLLBACK");
            throw;
        }
    }

    /// <summary>Runs the steps of a unit as they are; false at the first that changed another number of rows than it must.</summary>
    public bool Run(Unit unit)
    {
        foreach (var step in unit.Steps)
        {
            var command = Prepared(step.Sql, step.Values);
            if (step.Returns) Read(step, command);
            else if (command.ExecuteNonQuery() is var rows && step.Rows is { } must && rows != must) return false;
        }

        return true;
    }

    /// <summary>Copies the write-ahead log into the file.</summary>
    /// <param name="mode"><c>PASSIVE</c> holds nobody up; <c>RESTART</c> also lets the log begin anew.</param>
    public void Checkpoint(string mode) => Execute($"PRAGMA wal_checkpoint({mode})");

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _connection.Dispose();
    }

    private static void Read(Step step, SqliteCommand command)
    {
        step.Reset();
        using var reader = command.ExecuteReader();
        while (reader.Read()) step.Accept(reader);
    }

    private void Execute(string sql) => Prepared(sql, []).ExecuteNonQuery();

    private SqliteCommand Prepared(string sql, object?[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 0; index < values.Length; index++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${index + 1}" });
            _commands[sql] = command;
        }

        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return command;
    }
}

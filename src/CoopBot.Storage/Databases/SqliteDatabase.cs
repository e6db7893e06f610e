using System.Collections.Concurrent;
using System.Data.Common;
using CoopBot.Conversation.Turns;
using Microsoft.Data.Sqlite;

namespace CoopBot.Storage.Databases;

/// <summary>
/// A SQLite file in WAL mode with full durability. One session writes, in groups; readers work beside it, each on a session of its own.
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const int Constraint = 19;

    // Some 20 MB of the write-ahead log: pages written many times meanwhile are copied into the file once.
    private const int UnitsBetweenCheckpoints = 1500;

    private readonly string _file;
    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly UnitQueue _writes;
    private SqliteSession? _writer;
    private int _unitsSinceCheckpoint;
    private Task _checkpoint = Task.CompletedTask;
    private volatile bool _isLogCopied;

    /// <param name="file">The path of the file; its folder is made when it is missing.</param>
    public SqliteDatabase(string file)
    {
        SqliteLibrary.Choose();
        _file = file;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
        _writes = new UnitQueue(WriteGroupAsync);
    }

    public string? File => _file;

    public Dialect Dialect => Dialect.Sqlite;

    public Task<bool> WriteAsync(Unit unit) => _writes.RunAsync(unit);

    public ValueTask ReadAsync(Unit unit)
    {
        if (!_readers.TryTake(out var session)) session = OpenSession();
        try
        {
            session.Run(unit);
            _readers.Add(session);
            return ValueTask.CompletedTask;
        }
        catch (SqliteException fault)
        {
            session.Dispose();
            throw Unavailable(fault);
        }
    }

    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellation) => ValueTask.FromResult<DbConnection>(Connect());

    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        await _checkpoint;
        _writer?.Dispose();
        foreach (var session in _readers) session.Dispose();
    }

    private Task<bool> WriteGroupAsync(IReadOnlyList<Unit> units)
    {
        try
        {
            _writer ??= OpenSession();
            if (_isLogCopied) RestartLog(_writer);
            var kept = _writer.Write(units);
            StartCheckpoint(units.Count);
            return Task.FromResult(kept);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode != Constraint)
        {
            _writer?.Dispose();
            _writer = null;
            throw Unavailable(fault);
        }
    }

    // Copies the write-ahead log into the file beside the writing: left to the writer, every so often a commit would wait for all of it.
    private void StartCheckpoint(int units)
    {
        _unitsSinceCheckpoint += units;
        if (_unitsSinceCheckpoint < UnitsBetweenCheckpoints || !_checkpoint.IsCompleted) return;
        _unitsSinceCheckpoint = 0;
        _checkpoint = Task.Run(Checkpoint);
    }

    private void Checkpoint()
    {
        try
        {
            using var session = OpenSession();
            session.Checkpoint("PASSIVE");
            _isLogCopied = true;
        }
        catch (Exception fault) when (fault is SqliteException or StorageUnavailableException)
        {
            // The next one does it; the log is bounded by the writer's own checkpoint.
        }
    }

    // Only between two groups does nobody write: what came since is copied, and the log begins anew.
    private void RestartLog(SqliteSession writer)
    {
        _isLogCopied = false;
        writer.Checkpoint("RESTART");
    }

    private SqliteSession OpenSession() => new(Connect());

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(_file)) is { } folder) Directory.CreateDirectory(folder);
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = Settings;
            settings.ExecuteNonQuery();
            return connection;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection.Dispose();
            throw Unavailable(fault);
        }
    }

    // FULL: a commit is on the disk when it returns.
    private const string Settings =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 5000;
        PRAGMA wal_autocheckpoint = 40000;
        PRAGMA cache_size = -16000;
        """;

    private StorageUnavailableException Unavailable(Exception fault) => new($"The SQLite file {_file} cannot be used: {fault.Message}", fault);
}

using System.Globalization;
using Npgsql;

namespace CoopBot.Harness.Postgres;

/// <summary>
/// A real PostgreSQL server of our own: in a temporary folder, on a port of its own, reachable from this machine only, without
/// passwords, and as durable as in production.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const int MostConnections = 300;

    private static readonly Lazy<PostgresPrograms?> Programs = new(PostgresPrograms.Find);

    private readonly PostgresPrograms _programs;
    private readonly string _folder;
    private readonly int _port;
    private int _databases;

    private PostgresServer(PostgresPrograms programs, string folder, int port)
    {
        _programs = programs;
        _folder = folder;
        _port = port;
    }

    /// <summary>Why no server can be had on this machine, in one sentence, or null when one can.</summary>
    public static string? MissingReason =>
        Programs.Value is null ? "PostgreSQL's server is not installed (Debian package: postgresql)." : null;

    private string Data => Path.Combine(_folder, "data");

    private string Log => Path.Combine(_folder, "log");

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>The server, which accepts connections.</returns>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL here, or it failed; the message tells why.</exception>
    public static async Task<PostgresServer> StartAsync(CancellationToken cancellation)
    {
        var programs = Programs.Value ?? throw new InvalidOperationException(MissingReason);
        var server = new PostgresServer(programs, Directory.CreateTempSubdirectory("coopbot-postgres-").FullName, FreePort.Find());
        try
        {
            await server.CreateAsync(cancellation);
            await server.StartAgainAsync(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a server that was stopped, on the same port.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="InvalidOperationException">It does not start; the message holds the end of its log.</exception>
    public async Task StartAgainAsync(CancellationToken cancellation)
    {
        try
        {
            await ControlAsync(["start", "-l", Log], cancellation);
        }
        catch (InvalidOperationException fault)
        {
            var log = File.Exists(Log) ? await File.ReadAllLinesAsync(Log, cancellation) : [];
            throw new InvalidOperationException($"{fault.Message}\n{string.Join('\n', log.TakeLast(20))}", fault);
        }
    }

    /// <summary>Stops the server; its data stay.</summary>
    /// <param name="how">How its clients see it go.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public Task StopAsync(PostgresStop how, CancellationToken cancellation) =>
        ControlAsync(["stop", "-m", how == PostgresStop.Immediate ? "immediate" : "fast"], cancellation);

    /// <summary>Stops the server and starts it again on the same port.</summary>
    /// <param name="how">How its clients see it go.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task RestartAsync(PostgresStop how, CancellationToken cancellation)
    {
        await StopAsync(how, cancellation);
        await StartAgainAsync(cancellation);
    }

    /// <summary>Makes an empty database.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellation)
    {
        var name = "test_" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync(cancellation);
        return ConnectionString(name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) await StopAsync(PostgresStop.Immediate, CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _port, Username = "postgres", Database = database }.ConnectionString;

    private async Task CreateAsync(CancellationToken cancellation)
    {
        await PostgresPrograms.GiveAsync(_folder, cancellation);
        await _programs.RunAsync("initdb", ["-D", Data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"], cancellation);
        await File.AppendAllLinesAsync(
            Path.Combine(Data, "postgresql.conf"),
            ["listen_addresses = '127.0.0.1'", $"port = {_port}", "unix_socket_directories = ''", $"max_connections = {MostConnections}", "fsync = on"],
            cancellation);
    }

    private Task ControlAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        _programs.RunAsync("pg_ctl", ["-D", Data, "-s", "-w", .. arguments], cancellation);
}

using CoopBot.Conversation.Turns;
using CoopBot.Storage.Databases;
using CoopBot.Storage.Migrations;
using Microsoft.Extensions.Hosting;

namespace CoopBot.Storage;

/// <summary>
/// Prepares the tables when the program starts, and says all along that this program is alive. A database that is away does not stop the
/// program: it is tried again until it is there. One that turns out to be newer than the program does.
/// </summary>
internal sealed class StorageStart(
    StorageReadiness readiness,
    ReadyDatabase database,
    Instance instance,
    InstanceOptions options,
    TimeProvider time,
    IHostApplicationLifetime program) : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(1);

    private const string Live =
        "INSERT INTO instance (id, alive_until) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET alive_until = excluded.alive_until";

    private const string Leave = "DELETE FROM instance WHERE id = $1";
    private const string Forget = "DELETE FROM instance WHERE alive_until < $1";

    private readonly CancellationTokenSource _stop = new();
    private FileStream? _only;
    private Task _beats = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryBeatAsync(cancellationToken);
        _beats = BeatAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _beats;
        try
        {
            // What this program was at is free at once for the others, and for the next start.
            await database.WriteAsync(new Unit(Keys.None, [new Step(Leave, [instance.Id])]));
        }
        catch (StorageUnavailableException)
        {
            // Then the others find out in time.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Dispose();
        if (_only is not null) await _only.DisposeAsync();
    }

    private async Task BeatAsync()
    {
        var isAlive = database.HasTables;
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(isAlive ? options.TimeToLive / 3 : TryAgain, time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!_stop.IsCancellationRequested) isAlive = await TryBeatAsync(_stop.Token);
            }
            catch (NewerDatabaseException)
            {
                // Whoever waits for the program to stop is told why.
                program.StopApplication();
                throw;
            }
        }
    }

    private async Task<bool> TryBeatAsync(CancellationToken cancellation)
    {
        try
        {
            var isFirst = !database.HasTables;
            await readiness.PrepareAsync(cancellation);
            var now = time.GetUtcNow();
            var forgotten = isFirst && IsOnlyOne() ? DateTimeOffset.MaxValue : now - Forgotten;
            await database.WriteAsync(new Unit(Keys.None,
            [
                new Step(Forget, [forgotten.ToUnixTimeMilliseconds()]),
                new Step(Live, [instance.Id, (now + options.TimeToLive).ToUnixTimeMilliseconds()]),
            ]));
            instance.Live(now, options.TimeToLive);
            return true;
        }
        catch (Exception fault) when (fault is StorageUnavailableException or OperationCanceledException)
        {
            return false;
        }
    }

    // A lock on a file goes with its process. Who has it on a SQLite file knows that those before are gone, and need not wait.
    private bool IsOnlyOne()
    {
        if (database.File is not { } file) return false;
        try
        {
            _only = new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

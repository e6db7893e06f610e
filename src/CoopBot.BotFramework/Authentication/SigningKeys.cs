using Microsoft.Extensions.Logging;

namespace CoopBot.BotFramework.Authentication;

/// <summary>
/// Keeps the issuer's keys (protocol sheet, 2.3): read again every day, and once when a token names one that is not known. However many
/// requests ask, one reading is under way at a time. When none succeeds, the last keys serve for some days more.
/// </summary>
/// <param name="source">Where they are read.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where failures are told.</param>
internal sealed partial class SigningKeys(IKeySource source, TimeProvider time, ILogger<SigningKeys> log)
{
    /// <summary>How old keys may be while newer ones can be had.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>How old they may be while none can be had.</summary>
    public static readonly TimeSpan Usable = TimeSpan.FromDays(5);

    /// <summary>The time between two readings for keys that are not known, and after a failure while there are keys.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>The same while there is no key at all.</summary>
    public static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private SigningKeySet _keys = SigningKeySet.None;
    private DateTimeOffset _readAt;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _missedAt = DateTimeOffset.MinValue;
    private Task<SigningKeySet>? _reading;

    /// <summary>The keys to check tokens with; none when they cannot be had.</summary>
    /// <param name="cancellation">Ends this wait, not the reading that others wait for.</param>
    public Task<SigningKeySet> CurrentAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var keys = UsableAt(now);
            if (!keys.IsEmpty && now - _readAt < Fresh) return Task.FromResult(keys);
            var wait = keys.IsEmpty ? ShortPause : Pause;
            return _reading is null && now - _failedAt < wait ? Task.FromResult(keys) : Reading().WaitAsync(cancellation);
        }
    }

    /// <summary>The keys, read again since one was not among them; the same ones when that was done a moment ago.</summary>
    /// <param name="without">The keys that it was not among.</param>
    /// <param name="cancellation">Ends this wait, not the reading that others wait for.</param>
    public Task<SigningKeySet> BeyondAsync(SigningKeySet without, CancellationToken cancellation)
    {
        lock (_lock)
        {
            // Another request had them read meanwhile.
            if (_reading is null && _keys != without) return Task.FromResult(_keys);
            if (_reading is not null) return _reading.WaitAsync(cancellation);
            var now = time.GetUtcNow();
            if (now - _missedAt < Pause) return Task.FromResult(without);
            _missedAt = now;
            return Reading().WaitAsync(cancellation);
        }
    }

    private Task<SigningKeySet> Reading() => _reading ??= Task.Run(ReadAsync);

    private async Task<SigningKeySet> ReadAsync()
    {
        SigningKeySet? read = null;
        try
        {
            // Nobody's departure stops it, its own time limit does.
            read = await source.ReadAsync(CancellationToken.None);
        }
        catch (KeysUnavailableException fault)
        {
            LogUnavailable(fault);
        }

        lock (_lock)
        {
            var now = time.GetUtcNow();
            _reading = null;
            if (read is null) _failedAt = now;
            else (_keys, _readAt) = (read, now);
            return UsableAt(now);
        }
    }

    private SigningKeySet UsableAt(DateTimeOffset now) => now - _readAt < Usable ? _keys : SigningKeySet.None;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys that tokens are checked with cannot be read; the last ones serve as long as they may.")]
    private partial void LogUnavailable(Exception fault);
}

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Lets so many through for each key in a while: as many at once as fit, then as they come free one by one.</summary>
/// <param name="most">How many.</param>
/// <param name="window">The while.</param>
/// <param name="time">The clock.</param>
internal sealed class RateLimit(int most, TimeSpan window, TimeProvider time)
{
    // Keys that have used nothing for a whole window are as good as unknown; they are looked for once there are so many.
    private const int KeysBetweenSweeps = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (double Free, DateTimeOffset At)> _keys = new(StringComparer.Ordinal);
    private int _sweepAt = KeysBetweenSweeps;

    /// <summary>Asks to let one through.</summary>
    /// <param name="key">Whose.</param>
    /// <returns>How long to wait before asking again; null for one that is let through.</returns>
    public TimeSpan? Take(string key)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_keys.Count >= _sweepAt) Sweep(now);
            var free = _keys.TryGetValue(key, out var used) ? FreeAt(now, used) : most;
            _keys[key] = (free < 1 ? free : free - 1, now);
            return free < 1 ? (1 - free) / most * window : null;
        }
    }

    private double FreeAt(DateTimeOffset now, (double Free, DateTimeOffset At) used) => Math.Min(most, used.Free + ((now - used.At) / window * most));

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, used) in _keys)
        {
            if (FreeAt(now, used) >= most) _keys.Remove(key);
        }

        _sweepAt = _keys.Count + KeysBetweenSweeps;
    }
}

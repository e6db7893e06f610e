namespace CoopBot.BotFramework.Connector;

/// <summary>
/// How often something may be done for each of many keys: a few times at once, then once at each interval. It is a token bucket in its shortest
/// form: all that is kept of a key is when its bucket is full again. Bounded: of two generations the older goes when the younger is full, and
/// what is forgotten is not limited. Not for several threads at once.
/// </summary>
/// <param name="atOnce">How many times at once.</param>
/// <param name="interval">The interval afterwards.</param>
internal sealed class Quota(int atOnce, TimeSpan interval)
{
    private const int MostInGeneration = 4096;

    private Dictionary<string, DateTimeOffset> _young = new(StringComparer.Ordinal);
    private Dictionary<string, DateTimeOffset> _old = new(StringComparer.Ordinal);

    /// <summary>How long to wait before it may be done once more; zero when it may be now.</summary>
    public TimeSpan WaitOf(string key, DateTimeOffset now)
    {
        var wait = FullAt(key, now) - now - ((atOnce - 1) * interval);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Counts that it is done.</summary>
    public void Take(string key, DateTimeOffset now)
    {
        var full = FullAt(key, now) + interval;
        if (_young.Count >= MostInGeneration) (_old, _young) = (_young, new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal));
        _young[key] = full;
    }

    private DateTimeOffset FullAt(string key, DateTimeOffset now)
    {
        if (!_young.TryGetValue(key, out var full) && !_old.TryGetValue(key, out full)) return now;

        // After the clock was set back, nobody waits until it has caught up.
        var latest = now + (atOnce * interval);
        return full < now ? now : full > latest ? latest : full;
    }
}

namespace CoopBot.Storage;

/// <summary>This program among those that share the database: a new identity at each start, and what it knows of its own life.</summary>
internal sealed class Instance(TimeProvider time)
{
    // Milliseconds since 1970-01-01, as in the database.
    private long _aliveUntil;
    private long _nextWordDue;
    private long _heirFrom;
    private int _life = 1;

    public byte[] Id { get; } = Guid.NewGuid().ToByteArray();

    /// <summary>
    /// Which life this is, from 1, or 0 while the others do not take this program for alive. What it took up in an earlier life they may have
    /// taken over.
    /// </summary>
    public int Life => Volatile.Read(ref _aliveUntil) > Now ? Volatile.Read(ref _life) : 0;

    /// <summary>
    /// The time at which another program must have been alive for its work to be left to it. A program that could not say in time that it lives
    /// may have been cut off from the database; it first lets the others come back, which may have been cut off as well.
    /// </summary>
    public long OthersAliveSince => Volatile.Read(ref _heirFrom) > Now || Volatile.Read(ref _nextWordDue) <= Now ? long.MinValue : Now;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Notes that the database knows this program as alive. To be called at least twice in a time to live.</summary>
    /// <param name="now">Since when.</param>
    /// <param name="timeToLive">For how long.</param>
    public void Live(DateTimeOffset now, TimeSpan timeToLive)
    {
        var until = (now + timeToLive).ToUnixTimeMilliseconds();
        var isFirst = _aliveUntil == 0;
        if (!isFirst && _aliveUntil <= now.ToUnixTimeMilliseconds()) Interlocked.Increment(ref _life);
        if (!isFirst && _nextWordDue <= now.ToUnixTimeMilliseconds()) Volatile.Write(ref _heirFrom, until);
        Volatile.Write(ref _nextWordDue, (now + timeToLive / 2).ToUnixTimeMilliseconds());
        Volatile.Write(ref _aliveUntil, until);
    }
}

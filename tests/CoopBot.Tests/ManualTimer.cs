namespace CoopBot.Tests;

/// <summary>A timer of a <see cref="ManualClock"/>; it rings once.</summary>
internal sealed class ManualTimer(ManualClock clock, Action ring) : ITimer
{
    public TimeSpan Wait { get; set; }

    public DateTimeOffset Due { get; set; }

    public void Ring() => ring();

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        clock.Set(this, dueTime);
        return true;
    }

    public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}

namespace CoopBot.Tests;

/// <summary>A clock with timers, all of which only a test moves.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private TaskCompletionSource _newTimer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DateTimeOffset Now => GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan) throw new NotSupportedException("Only timers that ring once.");
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass: what is due rings.</summary>
    public void Pass(TimeSpan time)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due) timer.Ring();
    }

    /// <summary>Waits until somebody waits for that long, and lets it pass.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        while (true)
        {
            Task another;
            lock (_lock)
            {
                if (_timers.Exists(timer => timer.Wait == wait)) break;
                another = _newTimer.Task;
            }

            await another.Soon();
        }

        Pass(wait);
    }

    /// <summary>Waits until somebody waits, however long, and lets the shortest wait pass.</summary>
    /// <returns>How long it was.</returns>
    public async Task<TimeSpan> PassNextAsync()
    {
        while (true)
        {
            Task another;
            TimeSpan? wait;
            lock (_lock) (another, wait) = (_newTimer.Task, _timers.Count == 0 ? null : _timers.Min(timer => timer.Due) - _now);
            if (wait is { } shortest)
            {
                Pass(shortest);
                return shortest;
            }

            await another.Soon();
        }
    }

    internal void Set(ManualTimer timer, TimeSpan wait)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (wait == Timeout.InfiniteTimeSpan) return;
            (timer.Wait, timer.Due) = (wait, _now + wait);
            _timers.Add(timer);
            _newTimer.SetResult();
            _newTimer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}

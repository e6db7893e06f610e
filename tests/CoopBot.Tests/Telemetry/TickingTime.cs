namespace CoopBot.Tests.Telemetry;

/// <summary>A clock with one timer, which a test makes tick.</summary>
internal sealed class TickingTime : TimeProvider
{
    private Action? _tick;

    public void Tick() => _tick.ShouldNotBeNull()();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _tick = () => callback(state);
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

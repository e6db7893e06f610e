namespace CoopBot.Tests.Authentication;

/// <summary>The real time, as far ahead as a test wants. Its timers are real.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}

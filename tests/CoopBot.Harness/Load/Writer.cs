namespace CoopBot.Harness.Load;

/// <summary>Decides when a person writes the next message: one at a time, and not too far ahead of the replies.</summary>
/// <param name="participant">Who, and where.</param>
/// <param name="plan">How much, and how far ahead.</param>
internal sealed class Writer(Participant participant, LoadPlan plan)
{
    private readonly Lock _lock = new();
    private bool _isBusy = true;
    private int _written;
    private int _answered;

    /// <summary>The next message; its writer is busy until released.</summary>
    public SentMessage Next()
    {
        lock (_lock) return new SentMessage(participant, _written++);
    }

    /// <summary>The last message was acknowledged.</summary>
    /// <returns>This writer if it may write again now, else null.</returns>
    public Writer? Release()
    {
        lock (_lock)
        {
            _isBusy = false;
            return Claim();
        }
    }

    /// <summary>A message was answered.</summary>
    /// <returns>This writer if it waited for that to write again, else null.</returns>
    public Writer? Answered()
    {
        lock (_lock)
        {
            _answered++;
            return _isBusy ? null : Claim();
        }
    }

    private Writer? Claim()
    {
        if (_written == plan.MessagesEach || _written - _answered >= plan.Ahead) return null;
        _isBusy = true;
        return this;
    }
}

namespace CoopBot.Conversation.Delivery;

/// <summary>Tells the delivery that something new may be due, so that it need not wait for its next look.</summary>
public sealed class DeliverySignal : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    /// <summary>Gives the signal; given twice it counts once.</summary>
    public void Give()
    {
        try
        {
            if (_signal.CurrentCount == 0) _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else gave it at the same time.
        }
    }

    /// <summary>Waits for the signal, but not for ever.</summary>
    /// <param name="atMost">The longest wait.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>When the signal was given, or the time is over.</returns>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _signal.WaitAsync(atMost, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _signal.Dispose();
}

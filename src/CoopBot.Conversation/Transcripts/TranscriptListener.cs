using CoopBot.Conversation.Delivery;

namespace CoopBot.Conversation.Transcripts;

/// <summary>Somebody who follows a conversation of the web page; disposed of when they no longer do.</summary>
public sealed class TranscriptListener : IDisposable
{
    private readonly DeliverySignal _signal;
    private readonly Action _leave;

    internal TranscriptListener(DeliverySignal signal, Action leave) => (_signal, _leave) = (signal, leave);

    /// <summary>Waits until something was said, but not for ever.</summary>
    /// <param name="atMost">The longest wait.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>When something was said since the last wait, or the time is over.</returns>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _signal.WaitAsync(atMost, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _leave();
}

using CoopBot.Conversation.Delivery;

namespace CoopBot.Conversation.Transcripts;

/// <summary>Tells those who follow a conversation of the web page in this program that something was said.</summary>
public sealed class TranscriptSignals
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<DeliverySignal>> _listeners = new(StringComparer.Ordinal);

    /// <summary>Begins to listen, unless enough others do.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="most">How many may listen to one conversation.</param>
    /// <returns>What is told from now on, or null when too many listen already.</returns>
    public TranscriptListener? Listen(string conversation, int most)
    {
        lock (_lock)
        {
            if (!_listeners.TryGetValue(conversation, out var listeners)) _listeners[conversation] = listeners = [];
            if (listeners.Count >= most) return null;
            var signal = new DeliverySignal();
            listeners.Add(signal);
            return new TranscriptListener(signal, () => Leave(conversation, signal));
        }
    }

    /// <summary>Tells them.</summary>
    /// <param name="conversation">The conversation.</param>
    public void Give(string conversation)
    {
        lock (_lock)
        {
            if (!_listeners.TryGetValue(conversation, out var listeners)) return;
            foreach (var signal in listeners) signal.Give();
        }
    }

    private void Leave(string conversation, DeliverySignal signal)
    {
        lock (_lock)
        {
            var listeners = _listeners[conversation];
            listeners.Remove(signal);
            if (listeners.Count == 0) _listeners.Remove(conversation);
            signal.Dispose();
        }
    }
}

using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using CoopBot.Conversation.Delivery;

namespace CoopBot.Tests.Delivery;

/// <summary>A channel that answers as a test wants.</summary>
internal sealed class ScriptedSender : IMessageSender
{
    private readonly ConcurrentQueue<string> _sent = [];
    private readonly Channel<string> _sendings = Channel.CreateUnbounded<string>();

    /// <summary>What comes of a message.</summary>
    public Func<string, CancellationToken, Task<SendResult>> Answer { get; set; } = (_, _) => Task.FromResult<SendResult>(new SendResult.Delivered(ActivityId: null));

    /// <summary>What was sent, again where it was sent again, in order.</summary>
    public IReadOnlyCollection<string> Sent => _sent;

    /// <summary>Waits until the next message is being sent.</summary>
    public Task<string> NextAsync() => _sendings.Reader.ReadAsync().Soon();

    /// <summary>From here on each message that begins so is answered thus.</summary>
    public void Always(string beginning, SendResult result)
    {
        var before = Answer;
        Answer = (text, stop) => text.StartsWith(beginning, StringComparison.Ordinal) ? Task.FromResult(result) : before(text, stop);
    }

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return Task.FromCanceled<SendResult>(cancellation);
        var text = Encoding.UTF8.GetString(message.Body.Span);
        _sent.Enqueue(text);
        _sendings.Writer.TryWrite(text);
        return Answer(text, cancellation);
    }
}

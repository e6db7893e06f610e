using System.Threading.Channels;
using CoopBot.Conversation.Delivery;

namespace CoopBot.Tests.Turns;

/// <summary>Notes the typing indicators that are sent past the outbox, and answers as a test wants.</summary>
internal sealed class SentTyping : IMessageSender
{
    private readonly Channel<int> _sent = Channel.CreateUnbounded<int>();

    /// <summary>What the channel answers; null for a fault that nobody foresaw.</summary>
    public SendResult? Result { get; set; } = new SendResult.Delivered(ActivityId: null);

    public int Count { get; private set; }

    /// <summary>Waits for the next one.</summary>
    /// <returns>How many there were before it, with it.</returns>
    public Task<int> NextAsync() => _sent.Reader.ReadAsync().Soon();

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        message.ShouldBe(PlainFormat.TypingMessage);
        Count++;
        _sent.Writer.TryWrite(Count);
        return Result is { } result ? Task.FromResult(result) : throw new InvalidOperationException("fault");
    }
}

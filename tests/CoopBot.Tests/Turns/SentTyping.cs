using CoopBot.Conversation.Delivery;

namespace CoopBot.Tests.Turns;

/// <summary>Notes the typing indicators that are sent past the outbox, and answers as a test wants.</summary>
internal sealed class SentTyping : IMessageSender
{
    /// <summary>What the channel answers.</summary>
    public SendResult Result { get; set; } = new SendResult.Delivered(ActivityId: null);

    public int Count { get; private set; }

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        message.ShouldBe(PlainFormat.TypingMessage);
        Count++;
        return Task.FromResult(Result);
    }
}

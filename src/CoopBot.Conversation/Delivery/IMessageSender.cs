namespace CoopBot.Conversation.Delivery;

/// <summary>Sends messages to channels.</summary>
public interface IMessageSender
{
    /// <summary>Tries once to send a message. Never throws but when it is stopped.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What came of it.</returns>
    Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation);
}

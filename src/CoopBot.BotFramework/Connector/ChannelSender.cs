using CoopBot.BotFramework.DirectLine;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Transcripts;

namespace CoopBot.BotFramework.Connector;

/// <summary>Sends each message the way its channel takes it: to the web page's transcript, or to the Bot Connector.</summary>
internal sealed class ChannelSender(WebSender web, ConnectorClient connector) : IMessageSender
{
    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation) =>
        WebChannel.ConversationAt(message.Address) is { } conversation
            ? web.SendAsync(conversation, message)
            : connector.SendAsync(message, cancellation);
}

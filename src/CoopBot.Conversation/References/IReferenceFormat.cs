using System.Collections.Immutable;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Replies;

namespace CoopBot.Conversation.References;

/// <summary>Puts what the bot says first in the form that a conversation's channel wants.</summary>
public interface IReferenceFormat
{
    /// <summary>Renders replies.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="replies">What is said, in order.</param>
    /// <returns>The messages to deliver.</returns>
    ImmutableArray<OutgoingMessage> Render(ConversationReference reference, ImmutableArray<Reply> replies);
}

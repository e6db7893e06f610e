using System.Collections.Immutable;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Replies;

namespace CoopBot.Conversation.References;

/// <summary>Writes to conversations without having been asked: the messages are left in the outbox and delivered like any other.</summary>
/// <param name="references">The conversations.</param>
/// <param name="format">What renders.</param>
/// <param name="delivery">Told that there is something to deliver.</param>
/// <param name="time">The clock.</param>
public sealed class ProactiveMessages(IConversationReferences references, IReferenceFormat format, DeliverySignal delivery, TimeProvider time)
{
    /// <summary>Says something in a conversation.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="replies">What is said, in order; at least one.</param>
    /// <returns>False, with nothing sent, where the bot may not write any more.</returns>
    /// <exception cref="Turns.StorageUnavailableException">The storage is away; whether something is sent is not known.</exception>
    public async Task<bool> SendAsync(ConversationReference reference, ImmutableArray<Reply> replies)
    {
        var isLeft = await references.LeaveAsync(reference, format.Render(reference, replies), time.GetUtcNow());
        if (isLeft) delivery.Give();
        return isLeft;
    }
}

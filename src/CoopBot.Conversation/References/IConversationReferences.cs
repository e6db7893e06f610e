using System.Collections.Immutable;
using CoopBot.Conversation.Delivery;

namespace CoopBot.Conversation.References;

/// <summary>
/// Keeps the conversations that the bot may write to first. One is dead once the bot was removed (<see cref="Turns.TurnEffect.StartRetention"/>)
/// or the channel said that nothing can be sent there (<see cref="SendResult.Refused.IsGone"/>), and alive again once the channel names it.
/// </summary>
/// <remarks>Every method throws <see cref="Turns.StorageUnavailableException"/> while the storage is away.</remarks>
public interface IConversationReferences
{
    /// <summary>Keeps a reference, alive. What is known already and no older than a day costs nothing.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>When it is kept.</returns>
    ValueTask RememberAsync(ConversationReference reference);

    /// <summary>Finds a conversation.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="conversation">The conversation in it, its thread included.</param>
    /// <returns>Its reference, or null when there is none that lives.</returns>
    ValueTask<ConversationReference?> FindAsync(string channel, string conversation);

    /// <summary>Finds the private conversation with a person, the last one named where there are several.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="person">The person in it.</param>
    /// <returns>Its reference, or null when there is none that lives.</returns>
    ValueTask<ConversationReference?> FindPrivateAsync(string channel, string person);

    /// <summary>Leaves messages to deliver to a conversation, after those that wait there already: all in one transaction.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="messages">The messages, in order.</param>
    /// <param name="now">The time.</param>
    /// <returns>False, with nothing kept, when the reference is dead or erased.</returns>
    Task<bool> LeaveAsync(ConversationReference reference, ImmutableArray<OutgoingMessage> messages, DateTimeOffset now);
}

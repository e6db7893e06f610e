using System.Collections.Immutable;
using CoopBot.Conversation.Replies;

namespace CoopBot.Conversation.Turns;

/// <summary>What a turn comes to: the state to keep and the replies to send, in order.</summary>
/// <param name="State">The state after the turn.</param>
/// <param name="Replies">The replies; empty when there is nothing to say.</param>
public sealed record Decision(ConversationState State, ImmutableArray<Reply> Replies)
{
    /// <summary>What else is to be done.</summary>
    public TurnEffect Effect { get; init; } = TurnEffect.None;
}

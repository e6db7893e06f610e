namespace CoopBot.Conversation.Turns;

/// <summary>Keeps the state between turns. The storage behind it is chosen by the program.</summary>
public interface IConversationStates
{
    /// <summary>The state kept for a person in a conversation.</summary>
    /// <param name="key">Whose state.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>The state, or <see cref="ConversationState.New"/>.</returns>
    ValueTask<ConversationState> LoadAsync(ConversationKey key, CancellationToken cancellation);

    /// <summary>Keeps a state in place of the one before.</summary>
    /// <param name="key">Whose state.</param>
    /// <param name="state">The state after a turn.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>When it is kept.</returns>
    ValueTask SaveAsync(ConversationKey key, ConversationState state, CancellationToken cancellation);
}

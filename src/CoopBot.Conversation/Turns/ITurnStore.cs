using System.Collections.Immutable;

namespace CoopBot.Conversation.Turns;

/// <summary>Keeps documents, the answers given and the messages to deliver, each turn's in one transaction.</summary>
public interface ITurnStore
{
    /// <summary>Looks whether an activity was answered before, and reads the documents of its turn.</summary>
    /// <param name="origin">Where the turn comes from.</param>
    /// <param name="keys">The documents that the turn needs.</param>
    /// <returns>
    /// The answer given before, or the documents. Either may be missed or out of date when it is remembered from an earlier turn; then the
    /// commit is a conflict, and the next reading is not.
    /// </returns>
    /// <exception cref="StorageUnavailableException">The storage cannot be reached.</exception>
    ValueTask<TurnStart> BeginAsync(TurnOrigin origin, ImmutableArray<StateKey> keys);

    /// <summary>Keeps what a turn leaves behind.</summary>
    /// <param name="commit">The whole of it.</param>
    /// <returns>Whether it is kept. After a conflict the turn is taken again on fresh documents.</returns>
    /// <exception cref="StorageUnavailableException">
    /// The storage cannot be reached; whether the commit was kept is not known. The same activity sent again will tell.
    /// </exception>
    ValueTask<CommitStatus> CommitAsync(TurnCommit commit);
}

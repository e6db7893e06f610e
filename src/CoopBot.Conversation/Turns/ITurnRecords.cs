using System.Collections.Immutable;

namespace CoopBot.Conversation.Turns;

/// <summary>
/// Turns that the channel was told are taken before they were: written down until their commit, so that they outlive the program. Each method
/// throws <see cref="StorageUnavailableException"/> while the storage is away.
/// </summary>
public interface ITurnRecords
{
    /// <summary>Writes a turn down, unless it was taken or written down already.</summary>
    /// <param name="origin">Where it comes from; it has an activity.</param>
    /// <param name="record">The turn.</param>
    /// <param name="now">The time.</param>
    /// <returns>When it is durable.</returns>
    Task AddAsync(TurnOrigin origin, ReadOnlyMemory<byte> record, DateTimeOffset now);

    /// <summary>Takes up turns that a program left when it ended, the oldest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <returns>The turns; this program is to take them.</returns>
    Task<ImmutableArray<RecordedTurn>> ClaimAsync(int most);

    /// <summary>Forgets a turn that cannot be taken.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>When it is forgotten.</returns>
    Task ForgetAsync(RecordedTurn turn);
}

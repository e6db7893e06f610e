using System.Collections.Immutable;

namespace CoopBot.Conversation.Delivery;

/// <summary>
/// The messages that turns left to deliver, in one lane for each conversation. Each method that notes says whether the lane is still
/// this program's: when it is not, another one goes on with it, and this one leaves it alone.
/// </summary>
/// <remarks>Every method that returns a task throws <see cref="Turns.StorageUnavailableException"/> while the storage is away.</remarks>
public interface IOutbox
{
    /// <summary>Takes up lanes whose next message is due and that no living program is delivering, the longest waiting first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>The lanes with their next messages.</returns>
    Task<ImmutableArray<DueLane>> ClaimAsync(int most, CancellationToken cancellation);

    /// <summary>
    /// Whether a lane may still be delivered, as far as this program knows: not when it could not say that it lives for so long that others may
    /// have taken the lane over.
    /// </summary>
    /// <param name="lane">The lane.</param>
    /// <returns>False when it is to be left alone.</returns>
    bool MayDeliver(DueLane lane);

    /// <summary>Notes that the messages up to a number need no more sending, and forgets that one.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="sequence">The number of the message delivered.</param>
    /// <param name="release">Whether this program is done with the lane for now.</param>
    /// <param name="activityId">The channel's identity of the message, under which its subject is kept; null where there is none.</param>
    /// <returns>Whether the lane was still this program's.</returns>
    Task<bool> DeliveredAsync(DueLane lane, long sequence, bool release, string? activityId = null);

    /// <summary>Leaves a message, and so its lane, for later.</summary>
    /// <param name="lane">The lane; released.</param>
    /// <param name="sequence">The number of the message.</param>
    /// <param name="until">When to try again.</param>
    /// <returns>Whether the lane was still this program's.</returns>
    Task<bool> PostponeAsync(DueLane lane, long sequence, DateTimeOffset until);

    /// <summary>Moves a message to the dead letters; its lane goes on without it.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="sequence">The number of the message.</param>
    /// <param name="reason">Why, for the operator; no personal text.</param>
    /// <param name="release">Whether this program is done with the lane for now.</param>
    /// <param name="isGone">Whether nothing can be sent to the conversation any more: its reference is dead from then on.</param>
    /// <returns>Whether the lane was still this program's.</returns>
    Task<bool> GiveUpAsync(DueLane lane, long sequence, string reason, bool release, bool isGone = false);

    /// <summary>Counts what waits.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>The figures.</returns>
    Task<OutboxDepth> MeasureAsync(CancellationToken cancellation);
}

using System.Collections.Immutable;

namespace CoopBot.Conversation.Turns;

/// <summary>All that a turn leaves behind. It is kept whole or not at all.</summary>
/// <param name="Origin">Where the turn came from.</param>
/// <param name="Writes">The documents that change.</param>
/// <param name="Output">The answer to keep for resends and the messages to deliver.</param>
/// <param name="Now">The time of the turn.</param>
public sealed record TurnCommit(
    TurnOrigin Origin, ImmutableArray<StateWrite> Writes, TurnOutput Output, DateTimeOffset Now)
{
    /// <summary>
    /// What else is done: <see cref="TurnEffect.ErasePersonalData"/>, <see cref="TurnEffect.StartRetention"/>,
    /// <see cref="TurnEffect.KeepRating"/> or <see cref="TurnEffect.ForgetMessage"/>; any other is none of the store's.
    /// </summary>
    public TurnEffect Effect { get; init; } = TurnEffect.None;
}

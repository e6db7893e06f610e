using System.Collections.Immutable;

namespace CoopBot.Conversation.Turns;

/// <summary>What a turn begins with.</summary>
/// <param name="Given">The answer that this very activity got before, or null when it is new.</param>
/// <param name="Documents">The documents asked for, in that order; empty when the activity was answered before.</param>
public sealed record TurnStart(TurnAnswer? Given, ImmutableArray<StateDocument> Documents);

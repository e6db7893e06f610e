using System.Collections.Immutable;

namespace CoopBot.Tests.Cards;

/// <summary>What Microsoft's renderer and schema, and the rules of accessibility, say of a card.</summary>
/// <param name="Name">The name that it was given.</param>
/// <param name="Faults">What is wrong with it; empty for a card that every client shows.</param>
internal sealed record CheckedCard(string Name, ImmutableArray<string> Faults);

using CoopBot.BotFramework.Cards;

namespace CoopBot.Tests.Cards;

/// <summary>A card for <c>tests/npm/check-cards.mjs</c>.</summary>
/// <param name="Name">What the result is found by.</param>
/// <param name="Card">The card.</param>
/// <param name="Audit">Whether axe-core looks at it as well: slower, and the same for cards of the same form.</param>
/// <param name="Inert">Whether none of its texts may become a link or bold.</param>
internal sealed record CardToCheck(string Name, AdaptiveCard Card, bool Audit = false, bool Inert = false);

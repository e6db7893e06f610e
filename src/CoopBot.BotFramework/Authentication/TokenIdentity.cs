using System.Collections.Immutable;

namespace CoopBot.BotFramework.Authentication;

/// <summary>What a verified token says of who sent it. Nothing of a token is believed before.</summary>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Audience">Whom it is for: the bot's app id.</param>
/// <param name="ServiceUrl">The claim <c>serviceurl</c>: where the caller wants its replies. Null when there is none.</param>
/// <param name="Endorsements">The channels that the key may speak for.</param>
internal sealed record TokenIdentity(string Issuer, string Audience, string? ServiceUrl, ImmutableArray<string> Endorsements);

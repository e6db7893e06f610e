using System.Collections.Immutable;

namespace CoopBot.Knowledge.Language;

/// <summary>How members ask the bot to do something.</summary>
/// <param name="Kind">What.</param>
/// <param name="Phrases">The phrases.</param>
/// <param name="Entry">The slug of the entry that explains it; for an exercise, of the one that presents all of them.</param>
public sealed record RequestPhrases(RequestKind Kind, ImmutableArray<string> Phrases, string Entry);

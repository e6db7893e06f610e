using System.Collections.Immutable;

namespace CoopBot.Knowledge.Language;

/// <summary>What to ask back when a message is too vague to answer.</summary>
/// <param name="Phrases">Such messages, as members write them.</param>
/// <param name="Question">The question to ask back.</param>
/// <param name="Choices">Questions that the member may have meant.</param>
public sealed record Clarification(ImmutableArray<string> Phrases, string Question, ImmutableArray<string> Choices);

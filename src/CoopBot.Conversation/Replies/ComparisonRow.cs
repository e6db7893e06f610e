using System.Collections.Immutable;

namespace CoopBot.Conversation.Replies;

/// <summary>A row of a comparison.</summary>
/// <param name="Facet">The facet's French key.</param>
/// <param name="Heading">The facet's heading.</param>
/// <param name="Cells">One plain text a subject, a phrase or a sentence; <c>—</c> where the guides are silent.</param>
public sealed record ComparisonRow(string Facet, string Heading, ImmutableArray<string> Cells);

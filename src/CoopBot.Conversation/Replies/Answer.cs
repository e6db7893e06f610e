using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Conversation.Replies;

/// <summary>What the knowledge base says of a subject.</summary>
/// <param name="Entry">The slug of the entry.</param>
/// <param name="Title">The entry's title.</param>
/// <param name="Facet">The facet answered, or null for the short answer.</param>
/// <param name="Markdown">The answer.</param>
/// <param name="Sources">Where it comes from; at least one.</param>
/// <param name="Choices">The entry's other facets, then related entries.</param>
/// <param name="Confidence">How far the passage covers the question, 0 to 1; 1 for a button.</param>
public sealed record Answer(
    string Entry,
    string Title,
    Facet? Facet,
    string Markdown,
    ImmutableArray<Citation> Sources,
    ImmutableArray<Choice> Choices,
    float Confidence) : Reply(Markdown, Choices)
{
    /// <summary>The facet's heading, or null for the short answer.</summary>
    public string? Heading => Facet is { } facet ? FacetName.Of(facet).Heading : null;
}

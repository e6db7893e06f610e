using System.Collections.Immutable;

namespace CoopBot.Conversation.Replies;

/// <summary>What the knowledge base says of a subject.</summary>
/// <param name="Entry">The slug of the entry.</param>
/// <param name="Title">The entry's title.</param>
/// <param name="Facet">The French key of the facet answered, or null for the short answer.</param>
/// <param name="Heading">The facet's heading, or null for the short answer.</param>
/// <param name="Markdown">The answer.</param>
/// <param name="Sources">Where it comes from; at least one.</param>
/// <param name="Choices">The entry's other facets, then related entries.</param>
/// <param name="Confidence">How far the passage covers the question, 0 to 1; 1 for a button, and for a question about the subject of the turn before.</param>
public sealed record Answer(
    string Entry,
    string Title,
    string? Facet,
    string? Heading,
    string Markdown,
    ImmutableArray<Citation> Sources,
    ImmutableArray<Choice> Choices,
    float Confidence) : Reply(Markdown, Choices)
{
    /// <inheritdoc/>
    public override string Subject => SubjectName.Of(Entry, Facet);
}

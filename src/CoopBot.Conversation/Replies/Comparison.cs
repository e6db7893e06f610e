using System.Collections.Immutable;

namespace CoopBot.Conversation.Replies;

/// <summary>Two subjects or more side by side.</summary>
/// <param name="Subjects">The subjects, in the order of the columns; at least two.</param>
/// <param name="Markdown">What sets them apart, said first.</param>
/// <param name="Rows">One facet a row, the one asked first; each as many cells as subjects.</param>
/// <param name="Sources">Where it comes from; at least one.</param>
/// <param name="Choices">The subjects, then what else to ask.</param>
public sealed record Comparison(
    ImmutableArray<ComparedSubject> Subjects,
    string Markdown,
    ImmutableArray<ComparisonRow> Rows,
    ImmutableArray<Citation> Sources,
    ImmutableArray<Choice> Choices) : Reply(Markdown, Choices)
{
    /// <inheritdoc/>
    public override string Subject => SubjectName.Of(Subjects.Select(subject => subject.Entry));
}

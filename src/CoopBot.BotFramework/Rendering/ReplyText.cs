using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Writes a reply as Markdown for channels without cards: every button becomes a number to type.</summary>
public static class ReplyText
{
    /// <summary>The whole reply as text.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>Markdown without headings, tables or HTML.</returns>
    public static string Of(Reply reply)
    {
        var text = new StringBuilder();
        if (Title(reply) is { } title) text.Append("**").Append(title).Append("**\n\n");
        text.Append(Body(reply));
        if (Sources(reply) is { IsEmpty: false } sources) text.Append("\n\n*").Append(SourceLine(sources)).Append('*');
        if (!reply.Choices.IsEmpty) text.Append("\n\n").Append(Numbered(reply.Choices));
        return text.ToString();
    }

    /// <summary>The title of a reply: of an answer, the subject and, where one is answered, the facet; of a comparison, its subjects.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>Plain text, or null for a reply without title.</returns>
    public static string? Title(Reply reply) => reply switch
    {
        Answer { Heading: { } heading } answer => $"{answer.Title} · {heading}",
        Answer answer => answer.Title,
        Comparison comparison => Alternatives([.. comparison.Subjects.Select(subject => subject.Label)]),
        _ => null,
    };

    /// <summary>What a reply says, without title, sources and choices; the table of a comparison is a list.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>Markdown.</returns>
    public static string Body(Reply reply) => reply is Comparison comparison ? $"{reply.Markdown}\n\n{Rows(comparison)}" : reply.Markdown;

    /// <summary>The sources of a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>Where it comes from; empty for a reply that states no fact.</returns>
    public static ImmutableArray<Citation> Sources(Reply reply) => reply switch
    {
        Answer answer => answer.Sources,
        Comparison comparison => comparison.Sources,
        _ => [],
    };

    /// <summary>The line that names the sources.</summary>
    /// <param name="sources">At least one.</param>
    /// <returns>Plain text.</returns>
    public static string SourceLine(ImmutableArray<Citation> sources) =>
        $"{(sources.Length > 1 ? "Sources" : "Source")} : {string.Join(" ; ", sources.GroupBy(source => source.Guide, StringComparer.Ordinal).Select(Cited))}";

    // "association, GIE ou SCIC".
    private static string Alternatives(IReadOnlyList<string> labels) => $"{string.Join(", ", labels.SkipLast(1))} ou {labels[^1]}";

    // A table as a list: one paragraph a row, one line a subject.
    private static string Rows(Comparison comparison) => string.Join("\n\n", comparison.Rows.Select(row =>
        $"**{row.Heading}**\n" + string.Join("\n", row.Cells.Select((cell, index) => $"- {comparison.Subjects[index].Label}\u00a0: {cell}"))));

    private static string Cited(IEnumerable<Citation> ofOneGuide)
    {
        var sources = ofOneGuide.ToList();
        var sections = string.Join(", ", sources.Select(source => source.Section));
        return $"{sources[0].Title} ({sources[0].Publisher}, {sources[0].Year}), {sections}";
    }

    private static string Numbered(ImmutableArray<Choice> choices)
    {
        var items = choices.Select((choice, index) => string.Create(CultureInfo.InvariantCulture, $"**{index + 1}** {choice.Label}"));
        return $"Pour continuer, tapez un numéro : {string.Join(" · ", items)}";
    }
}

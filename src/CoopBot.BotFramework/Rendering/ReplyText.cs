using System.Collections.Immutable;
using System.Text;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Writes a reply as Markdown for channels without cards: every button becomes a number to type.</summary>
public static class ReplyText
{
    // In characters: what title, sources and choices usually take beside the text, so that the builder need not grow.
    private const int UsualSurroundings = 1000;

    /// <summary>The whole reply as text, cut where a channel would refuse it: what does not fit is left out, and the text says so.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>Markdown without headings, tables or HTML, whose links are https.</returns>
    public static string Of(Reply reply) => FittingReply.Render(reply, Whole, BytesOf);

    private static string Whole(Reply reply)
    {
        var text = new StringBuilder(reply.Markdown.Length + UsualSurroundings);
        if (Title(reply) is { } title) text.Append("**").Append(title).Append("**\n\n");
        AppendBody(text, reply);
        if (Sources(reply) is { IsEmpty: false } sources)
        {
            text.Append("\n\n*");
            AppendSources(text, sources);
            text.Append('*');
        }

        AppendChoices(text, reply.Choices);
        return text.ToString();
    }

    /// <summary>The title and the text of an answer, without sources and choices.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>Markdown whose links are https, cut where a channel would refuse it.</returns>
    public static string Titled(Answer answer) =>
        FittingReply.Render(answer, reply => FrenchSpacing.Of($"**{Title(answer)}**\n\n{SafeMarkdown.Of(reply.Markdown)}"), BytesOf);

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
    public static string Body(Reply reply)
    {
        if (reply is not Comparison) return reply.Markdown;
        var text = new StringBuilder();
        AppendBody(text, reply);
        return text.ToString();
    }

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
    public static string SourceLine(ImmutableArray<Citation> sources)
    {
        var text = new StringBuilder();
        AppendSources(text, sources);
        return text.ToString();
    }

    private static int BytesOf(string text) => FittingReply.BytesOf(text.Length);

    // "association, GIE ou SCIC".
    private static string Alternatives(IReadOnlyList<string> labels) => $"{string.Join(", ", labels.SkipLast(1))} ou {labels[^1]}";

    // A table as a list: one paragraph a row, one line a subject.
    private static void AppendBody(StringBuilder text, Reply reply)
    {
        text.Append(SafeMarkdown.Of(reply.Markdown));
        if (reply is not Comparison comparison) return;
        foreach (var row in comparison.Rows)
        {
            text.Append("\n\n**").Append(row.Heading).Append("**");
            for (var subject = 0; subject < row.Cells.Length; subject++)
                text.Append("\n- ").Append(comparison.Subjects[subject].Label).Append("\u00a0: ").Append(SafeMarkdown.Of(row.Cells[subject]));
        }
    }

    // Each guide once, with all its parts.
    private static void AppendSources(StringBuilder text, ImmutableArray<Citation> sources)
    {
        text.Append(sources.Length > 1 ? "Sources : " : "Source : ");
        for (var index = 0; index < sources.Length; index++)
        {
            var source = sources[index];
            if (IndexOfGuide(sources, source.Guide) < index) continue;
            if (index > 0) text.Append(" ; ");
            text.Append(source.Title).Append(" (").Append(source.Publisher).Append(", ").Append(source.Year).Append(')');
            for (var part = index; part < sources.Length; part++)
                if (sources[part].Guide == source.Guide) text.Append(", ").Append(sources[part].Section);
        }
    }

    private static int IndexOfGuide(ImmutableArray<Citation> sources, string guide)
    {
        var index = 0;
        while (sources[index].Guide != guide) index++;
        return index;
    }

    private static void AppendChoices(StringBuilder text, ImmutableArray<Choice> choices)
    {
        for (var index = 0; index < choices.Length; index++)
        {
            text.Append(index == 0 ? "\n\nPour continuer, tapez un numéro : **" : " · **");
            text.Append(index + 1).Append("** ").Append(choices[index].Label);
        }
    }
}

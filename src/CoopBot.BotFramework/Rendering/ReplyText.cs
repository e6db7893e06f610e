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
        if (reply is Answer answer) text.Append("**").Append(Title(answer)).Append("**\n\n");
        text.Append(reply.Markdown);
        if (reply is Answer { Sources: var sources }) text.Append("\n\n*").Append(SourceLine(sources)).Append('*');
        if (!reply.Choices.IsEmpty) text.Append("\n\n").Append(Numbered(reply.Choices));
        return text.ToString();
    }

    /// <summary>The title of an answer: the subject and, where one is answered, the facet.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>Plain text.</returns>
    public static string Title(Answer answer) =>
        answer.Heading is { } heading ? $"{answer.Title} · {heading}" : answer.Title;

    /// <summary>The line that names the sources.</summary>
    /// <param name="sources">At least one.</param>
    /// <returns>Plain text.</returns>
    public static string SourceLine(ImmutableArray<Citation> sources) =>
        $"{(sources.Length > 1 ? "Sources" : "Source")} : {string.Join(" ; ", sources.GroupBy(source => source.Guide, StringComparer.Ordinal).Select(Cited))}";

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

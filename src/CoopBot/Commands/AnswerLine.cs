using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Replies;

namespace CoopBot.Commands;

/// <summary>An answer as <c>coopbot ask --json</c> writes it, one object a line.</summary>
/// <param name="Entry">The slug of the entry that answers, or null when none does.</param>
/// <param name="Facet">The French key of the facet, or null for the short answer.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Text">The answer in Markdown.</param>
/// <param name="Sources">Where it comes from.</param>
/// <param name="Suggestions">What to ask next, as a person reads it.</param>
internal sealed record AnswerLine(
    string? Entry,
    string? Facet,
    float Confidence,
    string Text,
    IReadOnlyList<AnswerSource> Sources,
    IReadOnlyList<string> Suggestions)
{
    public static AnswerLine Of(Reply reply)
    {
        var suggestions = reply.Choices.Select(choice => choice.Label).ToList();
        return reply switch
        {
            Answer answer => new AnswerLine(
                answer.Entry,
                answer.Facet,
                answer.Confidence,
                answer.Markdown,
                [.. answer.Sources.Select(source => new AnswerSource(source.Guide, source.Title, source.Section))],
                suggestions),
            Comparison comparison => new AnswerLine(
                null, null, 1, ReplyText.Body(comparison), [.. comparison.Sources.Select(source => new AnswerSource(source.Guide, source.Title, source.Section))], suggestions),
            Unknown unknown => new AnswerLine(null, null, unknown.Confidence, unknown.Markdown, [], suggestions),
            _ => new AnswerLine(null, null, 1, reply.Markdown, [], suggestions),
        };
    }
}

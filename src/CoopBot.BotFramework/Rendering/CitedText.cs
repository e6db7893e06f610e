using System.Collections.Immutable;
using System.Globalization;
using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>
/// A text with the marks of its sources and the entity that lists them, made together: no mark without source, no source without mark
/// (protocol sheet, 4.3).
/// </summary>
/// <param name="Markdown">The text, the marks at its end: <c>[1] [2]</c>.</param>
/// <param name="Entity">The sources.</param>
internal sealed record CitedText(string Markdown, Entity Entity)
{
    private const int MostCitations = 20;
    private const int LongestName = 80;
    private const int LongestAbstract = 160;

    /// <summary>A text with its sources.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="sources">At least one; what a channel does not take is left out.</param>
    public static CitedText Of(string markdown, ImmutableArray<Citation> sources)
    {
        var claims = sources.Take(MostCitations).Select((source, index) => new CitationClaim(index + 1, Appearance(source))).ToList();
        var marks = string.Join(' ', claims.Select(claim => string.Create(CultureInfo.InvariantCulture, $"[{claim.Position}]")));
        return new CitedText($"{markdown}\n\n{CardTexts.Sources} {marks}", new Entity.Cited(new CitedMessage(claims)));
    }

    private static CitedDocument Appearance(Citation source) =>
        new(Cut(source.Title, LongestName), Cut($"{source.Section} ({source.Publisher}, {source.Year})", LongestAbstract));

    private static string Cut(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 1)].TrimEnd()}…";
}

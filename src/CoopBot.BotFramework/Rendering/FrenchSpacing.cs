using System.Text.RegularExpressions;

namespace CoopBot.BotFramework.Rendering;

/// <summary>
/// Keeps French punctuation on the line of its word: staff type ordinary spaces, at which a narrow card begins a line with ";" or leaves "«"
/// alone at the end of one. Not for text channels: an SMS has no such space.
/// </summary>
public static partial class FrenchSpacing
{
    /// <summary>The same text, with no-break spaces where French wants them.</summary>
    /// <param name="text">French, as typed; Markdown or plain.</param>
    public static string Of(string text) => Breakable().Replace(text, "\u00a0");

    // Between words only: the space of an indented line is Markdown's.
    [GeneratedRegex(@"(?<=\S) (?=[:;!?»%€])|(?<=«) ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Breakable();
}

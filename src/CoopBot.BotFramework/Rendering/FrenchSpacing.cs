using System.Buffers;

namespace CoopBot.BotFramework.Rendering;

/// <summary>
/// Keeps French punctuation on the line of its word: staff type ordinary spaces, at which a narrow card begins a line with ";" or leaves "«"
/// alone at the end of one. Not for text channels: an SMS has no such space.
/// </summary>
public static class FrenchSpacing
{
    private const char Space = ' ';
    private const char NoBreakSpace = '\u00a0';
    private const char Opening = '«';

    private static readonly SearchValues<char> Closing = SearchValues.Create(":;!?»%€");

    /// <summary>The same text, with no-break spaces where French wants them.</summary>
    /// <param name="text">French, as typed; Markdown or plain.</param>
    public static string Of(string text)
    {
        char[]? spaced = null;
        for (var at = text.IndexOf(Space, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Space, at + 1))
            if (IsBoundTo(text, at)) (spaced ??= text.ToCharArray())[at] = NoBreakSpace;
        return spaced is null ? text : new string(spaced);
    }

    // Between words only: the space of an indented line is Markdown's.
    private static bool IsBoundTo(string text, int at) => at > 0
        && (text[at - 1] == Opening || (!char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && Closing.Contains(text[at + 1])));
}

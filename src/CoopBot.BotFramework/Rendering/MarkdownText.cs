using System.Globalization;
using System.Text;

namespace CoopBot.BotFramework.Rendering;

/// <summary>
/// Puts a text that staff did not write, a person's name above all, into a card or a Markdown message so that it reads as it is and does
/// nothing: no tag, no link, no mention, no Markdown (protocol sheet, 4.2).
/// </summary>
public static class MarkdownText
{
    // Read by no one, but it parts what clients would otherwise make a link of.
    private const char WordJoiner = '\u2060';

    /// <summary>A text as Markdown that shows it.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>One line. Angle and square brackets are replaced by look-alikes: not every client takes a backslash before them.</returns>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune)) continue;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) AppendSpace(escaped);
            else Append(escaped, rune);
        }

        return escaped.ToString().TrimEnd(' ', WordJoiner);
    }

    private static void Append(StringBuilder escaped, Rune rune)
    {
        switch (rune.Value)
        {
            case '<':
                escaped.Append('‹');
                break;
            case '>':
                escaped.Append('›');
                break;
            case '[':
                escaped.Append('(');
                break;
            case ']':
                escaped.Append(')');
                break;
            case '\\' or '`' or '*' or '_' or '~' or '|':
            case '#' or '-' or '+' when escaped.Length == 0:
                escaped.Append('\\').Append((char)rune.Value);
                break;
            case ':' or '/' or '.' or '@' or '&':
                escaped.Append((char)rune.Value).Append(WordJoiner);
                break;
            default:
                escaped.Append(rune);
                break;
        }
    }

    private static void AppendSpace(StringBuilder escaped)
    {
        if (escaped.Length > 0 && escaped[^1] != ' ') escaped.Append(' ');
    }

    // Marks that turn the direction of writing around, or hide between letters.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;
}

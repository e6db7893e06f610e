using System.Globalization;
using System.Text;

namespace CoopBot.BotFramework.Rendering;

/// <summary>
/// Makes a person's name fit to stand in a line of text. People choose theirs: a line break would begin a paragraph of the bot's, a mark of
/// direction turn its text around, and a name without end leave no room for an answer.
/// </summary>
internal static class ShownName
{
    // Teams itself takes no longer ones.
    private const int MostCharacters = 256;

    // These shape letters and emoji, and are part of names.
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>The name as it is shown, or null where nothing of it can be.</summary>
    /// <param name="name">The name, as a channel tells it.</param>
    public static string? Of(string? name)
    {
        var shown = new StringBuilder();
        foreach (var rune in name.AsSpan().EnumerateRunes())
        {
            if (shown.Length + rune.Utf16SequenceLength > MostCharacters) break;
            if (!IsSpace(rune)) shown.Append(rune);
            else if (shown is [.., not ' ']) shown.Append(' ');
        }

        var text = shown.ToString().Trim();
        return text.Length > 0 ? text : null;
    }

    private static bool IsSpace(Rune rune) => rune.Value is not (NonJoiner or Joiner)
        && (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);
}

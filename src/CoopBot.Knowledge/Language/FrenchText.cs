using System.Text;

namespace CoopBot.Knowledge.Language;

/// <summary>Cuts French text into words without case, accents, elided articles or typographic variants.</summary>
public static class FrenchText
{
    // Accented Latin letters and ligatures with what they fold to; characters outside are kept in lower case.
    private const string Accented = "àâäáãåçèéêëìíîïñòóôöõùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";

    private static readonly HashSet<string> Elided = new(StringComparer.Ordinal)
    {
        "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu",
    };

    /// <summary>Lower case without accents; ligatures are written out.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The folded text; its length may differ.</returns>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text) Append(folded, character);
        return folded.ToString();
    }

    /// <summary>The words of a text, folded, in order. <c>S.C.I.C.</c> is one word, <c>l'intérêt</c> is <c>interet</c>.</summary>
    /// <param name="text">Any text, such as a question or a Markdown paragraph.</param>
    /// <returns>Words of letters and digits; a number keeps its decimal mark.</returns>
    public static List<string> Words(string text)
    {
        var folded = Fold(text);
        var words = new List<string>();
        var position = 0;
        while (position < folded.Length)
        {
            if (!char.IsLetterOrDigit(folded[position]))
            {
                position++;
                continue;
            }

            var start = position;
            while (position < folded.Length && (char.IsLetterOrDigit(folded[position]) || IsDecimalMark(folded, position)))
                position++;
            var word = folded[start..position];
            if (position < folded.Length && folded[position] == '\'' && Elided.Contains(word)) continue;
            if (word.Length == 1 && Acronym(folded, start) is { } acronym)
            {
                position = start + (2 * acronym.Length) - 1;
                word = acronym;
            }

            words.Add(word);
        }

        return words;
    }

    private static void Append(StringBuilder folded, char character)
    {
        var lower = char.ToLowerInvariant(character);
        var index = Accented.IndexOf(lower, StringComparison.Ordinal);
        if (index >= 0) folded.Append(Plain[index]);
        else if (lower == 'œ') folded.Append("oe");
        else if (lower == 'æ') folded.Append("ae");
        else if (lower is '’' or '‘' or 'ʼ' or '`' or '´') folded.Append('\'');
        else if (lower is not '\u00ad' and (< '\u0300' or > '\u036f')) folded.Append(lower);
    }

    private static bool IsDecimalMark(string text, int position) =>
        text[position] is ',' or '.'
        && position > 0 && char.IsAsciiDigit(text[position - 1])
        && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]);

    // "s.c.i.c." from its first letter: at least three single letters, each followed by a dot but perhaps the last.
    private static string? Acronym(string text, int start)
    {
        var letters = new StringBuilder();
        for (var i = start; i < text.Length && char.IsAsciiLetter(text[i]); i += 2)
        {
            if (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) break;
            letters.Append(text[i]);
            if (i + 1 >= text.Length || text[i + 1] != '.') break;
        }

        return letters.Length >= 3 ? letters.ToString() : null;
    }
}

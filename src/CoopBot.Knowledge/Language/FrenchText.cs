namespace CoopBot.Knowledge.Language;

/// <summary>Cuts French text into words without case, accents, elided articles, inclusive endings or typographic variants.</summary>
public static class FrenchText
{
    /// <summary>
    /// The words of a text, folded, in order. <c>S.C.I.C.</c> and <c>s c i c</c> are one word, <c>l'intérêt</c> is <c>interet</c>,
    /// <c>salarié·e·s</c> is <c>salarie</c>.
    /// </summary>
    /// <param name="text">Any text, such as a question or a Markdown paragraph.</param>
    /// <returns>Words of letters and digits; a number keeps its decimal mark.</returns>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        using var cutter = new WordCutter(text);
        while (cutter.Next()) words.Add(cutter.Word.ToString());
        return words;
    }
}

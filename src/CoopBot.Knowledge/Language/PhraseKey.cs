namespace CoopBot.Knowledge.Language;

/// <summary>The form in which two spellings of the same name are equal.</summary>
public static class PhraseKey
{
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "de", "du", "des", "la", "le", "les" };

    /// <summary>Whether a word is an article or <c>de</c>, which names carry or not as they are used.</summary>
    /// <param name="word">A folded word.</param>
    /// <returns>True for words that the comparison of phrases passes over.</returns>
    public static bool IsArticle(string word) => Articles.Contains(word);

    /// <summary>The key of a name: its words in the singular, without articles.</summary>
    /// <param name="phrase">Such as <c>Groupements d'employeurs</c>.</param>
    /// <returns>Such as <c>groupement employeur</c>; empty where the phrase has no word.</returns>
    public static string Of(string phrase) =>
        string.Join(' ', FrenchText.Words(phrase).Where(word => !IsArticle(word)).Select(FrenchStemmer.Singular));

    /// <summary>Whether a name has a key; sooner told than by making its key, as most names differ from their first word on.</summary>
    /// <param name="phrase">The name.</param>
    /// <param name="key">A key, as <see cref="Of"/> makes it.</param>
    /// <returns>True where the key of the name is equal to it.</returns>
    public static bool Has(string phrase, string key)
    {
        var rest = key.AsSpan();
        using var cutter = new WordCutter(phrase);
        while (cutter.Next())
        {
            var word = cutter.Word.ToString();
            if (IsArticle(word)) continue;
            var singular = FrenchStemmer.Singular(word);
            if (!rest.StartsWith(singular, StringComparison.Ordinal)) return false;
            rest = rest[singular.Length..];
            if (rest is not ([] or [' ', ..])) return false;
            rest = rest.TrimStart(' ');
        }

        return rest.IsEmpty;
    }
}

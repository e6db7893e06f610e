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
}

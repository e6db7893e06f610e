using System.Collections.Frozen;

namespace CoopBot.Knowledge.Language;

/// <summary>
/// Brings the forms of a French word together. Light: only the plural goes. Full: also verb endings and the commonest
/// derivations, so that <c>mutualiser</c>, <c>mutualisée</c> and <c>mutualisation</c> meet. Words come folded.
/// </summary>
public static class FrenchStemmer
{
    // Suffix, what replaces it, and how many letters must stay before it. Longest first: the first that fits is cut.
    private static readonly (string Suffix, string Replacement, int Kept)[] Suffixes =
    [
        ("issement", "", 3), ("eraient", "", 3), ("issent", "", 4), ("issant", "", 4),
        ("atrice", "", 3), ("ivite", "iv", 4), ("ateur", "", 3), ("ation", "", 3), ("ition", "", 4),
        ("ement", "", 4), ("erait", "", 3), ("eront", "", 3), ("aient", "", 3), ("ance", "", 4), ("eant", "", 4),
        ("ente", "", 4), ("ante", "", 4), ("ence", "", 4), ("euse", "", 4), ("rice", "", 5), ("ique", "", 4), ("aire", "ar", 4), ("elle", "", 5),
        ("ment", "", 5), ("eur", "", 4), ("ite", "", 4), ("ive", "", 4), ("ant", "", 4), ("ent", "", 4),
        ("ait", "", 4), ("era", "", 4), ("ion", "", 5), ("el", "", 5), ("if", "", 4), ("ie", "", 5),
        ("ez", "", 3), ("er", "", 3), ("ir", "", 4), ("it", "", 4), ("ee", "", 3), ("e", "", 3),
    ];

    // Words that the rules would merge with another meaning: who holds shares is not an association, who brings ideas no idea.
    private static readonly FrozenSet<string> Distinct = new[] { "associe", "associee", "ideateur" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The word in the singular.</summary>
    /// <param name="word">A folded word.</param>
    /// <returns>The word itself when it is short: <c>ges</c> is not <c>ge</c>.</returns>
    public static string Singular(string word)
    {
        if (word.Length <= 3 || char.IsAsciiDigit(word[0])) return word;
        if (word.EndsWith("eaux", StringComparison.Ordinal)) return word[..^1];
        if (word.Length > 4 && word.EndsWith("aux", StringComparison.Ordinal)) return string.Concat(word.AsSpan(0, word.Length - 2), "l");
        if (word[^1] is 's' or 'x' && word[^2] is not 's') return word[..^1];
        return word;
    }

    /// <summary>The stem that related forms share.</summary>
    /// <param name="word">A folded word.</param>
    /// <returns>At least three letters of it, or the word itself when it is short.</returns>
    public static string Stem(string word) => StemOfSingular(Singular(word));

    /// <summary>The stem of a word that is in the singular already.</summary>
    internal static string StemOfSingular(string singular)
    {
        var stem = singular;
        if (stem.Length <= 3 || Distinct.Contains(stem)) return stem;
        foreach (var (suffix, replacement, kept) in Suffixes)
        {
            if (stem.Length - suffix.Length < kept || !stem.EndsWith(suffix, StringComparison.Ordinal)) continue;
            stem = string.Concat(stem.AsSpan(0, stem.Length - suffix.Length), replacement);
            break;
        }

        return stem.Length > 3 && stem[^1] == stem[^2] && !char.IsAsciiDigit(stem[^1]) ? stem[..^1] : stem;
    }
}

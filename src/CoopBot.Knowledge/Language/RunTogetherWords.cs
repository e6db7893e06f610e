namespace CoopBot.Knowledge.Language;

/// <summary>Finds the words in "groupementdemployeurs", "tierslieux" or "lassociation": typed without the space or the apostrophe.</summary>
/// <param name="frequencies">The known words, folded.</param>
internal sealed class RunTogetherWords(Dictionary<string, int> frequencies)
{
    private const int ShortestWhole = 6;
    private const int ShortestPart = 4;
    private const int TellingPart = 5;
    private const int MostParts = 4;

    private static readonly string[] Links = ["l", "d", "qu", "de", "du", "la", "le", "et", "un"];

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _frequencies = frequencies.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The fewest known words that make up a word; links between them ("d", "de", "la" …) are left out.</summary>
    /// <param name="word">A folded word that is not known.</param>
    /// <returns>The parts, or null where there are none.</returns>
    public List<string>? Split(string word)
    {
        if (word.Length < ShortestWhole) return null;
        var best = new List<string>?[word.Length + 1];
        best[0] = [];
        for (var end = ShortestPart; end <= word.Length; end++)
        {
            for (var start = 0; start <= end - ShortestPart; start++)
            {
                if (best[start] is not { Count: < MostParts } before) continue;
                if (Part(word.AsSpan(start, end - start), isFirst: start == 0) is not { } part) continue;
                if (best[end] is { } known && known.Count <= before.Count + 1) continue;
                best[end] = [.. before, part];
            }
        }

        return best[word.Length] is { } parts && Tells(parts) ? parts : null;
    }

    // Any long word may be cut into short ones by chance.
    private static bool Tells(List<string> parts) => parts.Max(part => part.Length) >= TellingPart;

    private string? Part(ReadOnlySpan<char> text, bool isFirst)
    {
        if (Word(text) is { } whole) return whole;
        foreach (var link in Links)
        {
            // Only an elided article starts a message's word ("lassociation"); between two words all links do.
            if ((isFirst && link.Length > 1 && link is not "qu") || !text.StartsWith(link, StringComparison.Ordinal)) continue;
            var rest = text[link.Length..];
            if (((link.Length > 1 && link is not "qu") || StartsWithVowel(rest)) && Word(rest) is { } word) return word;
        }

        return null;
    }

    private static bool StartsWithVowel(ReadOnlySpan<char> word) => word is ['a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h', ..];

    private string? Word(ReadOnlySpan<char> text) =>
        text.Length >= ShortestPart && _frequencies.TryGetValue(text, out var word, out _) ? word : null;
}

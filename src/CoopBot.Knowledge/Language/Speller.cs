namespace CoopBot.Knowledge.Language;

/// <summary>
/// Reads misspelt words as known ones. Candidates are found by deleting letters at the start of both words (as in SymSpell, W. Garbe,
/// 2012), so that the cost grows little with the number of known words.
/// </summary>
/// <remarks>
/// Prudent: a word of fewer than five letters is left as it is, the first letter must be right, and two slips are accepted only
/// in words of ten letters or more; another form of a known word is left too; "tarte" is never read as "charte".
/// </remarks>
public sealed class Speller
{
    private const int ShortestWord = 5;
    private const int LongWord = 10;
    private const int LongestWord = 30;
    private const int ComparedLetters = 7;

    private readonly Dictionary<string, int> _frequencies;
    private readonly HashSet<string> _stems;
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);

    /// <summary>Prepares the known words.</summary>
    /// <param name="frequencies">Folded words and how often they occur; of two equally near, the commoner is read.</param>
    public Speller(IReadOnlyDictionary<string, int> frequencies)
    {
        _frequencies = new Dictionary<string, int>(frequencies, StringComparer.Ordinal);
        _stems = _frequencies.Keys.Select(FrenchStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var word in _frequencies.Keys.Where(IsCandidate))
        {
            foreach (var form in Forms(word))
            {
                if (!_byDeletion.TryGetValue(form, out var words)) _byDeletion[form] = words = [];
                words.Add(word);
            }
        }
    }

    /// <summary>The known word that a word stands for.</summary>
    /// <param name="word">A folded word.</param>
    /// <returns>The word itself when it is known or nothing is near enough.</returns>
    public string Read(string word)
    {
        if (!IsCandidate(word) || _stems.Contains(FrenchStemmer.Stem(word))) return word;
        var most = word.Length >= LongWord ? 2 : 1;
        var best = word;
        var bestRank = (Distance: most, Frequency: 0);
        foreach (var form in Forms(word))
        {
            if (!_byDeletion.TryGetValue(form, out var candidates)) continue;
            foreach (var candidate in candidates)
            {
                var distance = EditDistance.Between(word, candidate, most);
                var frequency = _frequencies[candidate];
                if (distance > bestRank.Distance) continue;
                if (distance == bestRank.Distance && frequency <= bestRank.Frequency) continue;
                best = candidate;
                bestRank = (distance, frequency);
            }
        }

        return best;
    }

    private static bool IsCandidate(string word) =>
        word.Length is >= ShortestWord and <= LongestWord && !char.IsAsciiDigit(word[0]);

    // The start of the word, whole, without one of its letters, and for long words without two. The first letter stays in all of them:
    // words that share a form share it.
    private static HashSet<string> Forms(string word)
    {
        var start = word.Length > ComparedLetters ? word[..ComparedLetters] : word;
        var forms = new HashSet<string>(StringComparer.Ordinal) { start };
        for (var i = 1; i < start.Length; i++)
        {
            var once = start.Remove(i, 1);
            forms.Add(once);
            if (word.Length < LongWord - 1) continue;
            for (var j = i; j < once.Length; j++) forms.Add(once.Remove(j, 1));
        }

        return forms;
    }
}

namespace CoopBot.Knowledge.Language;

/// <summary>
/// Reads misspelt words as known ones. Candidates are found by deleting letters at the start of both words (as in SymSpell, W. Garbe,
/// 2012), so that the cost grows little with the number of known words.
/// </summary>
/// <remarks>
/// Prudent: the first letter must be right; a word of fewer than five letters is only read as an abbreviation one slip
/// away; two slips are accepted only in words of ten letters or more; another form of a known word is left too; "tarte" is never read as
/// "charte".
/// </remarks>
public sealed class Speller
{
    private const int ShortestWord = 5;
    private const int ShortestAbbreviation = 3;
    private const int LongWord = 10;
    private const int LongestWord = 30;
    private const int ComparedLetters = 7;

    private readonly Dictionary<string, int> _frequencies;
    private readonly string[] _abbreviations;
    private readonly HashSet<string> _stems;
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);
    private readonly RunTogetherWords _runTogether;

    /// <summary>Prepares the known words.</summary>
    /// <param name="frequencies">Folded words and how often they occur; of two equally near, the commoner is read.</param>
    /// <param name="abbreviations">Short names such as <c>scic</c>, folded.</param>
    public Speller(IReadOnlyDictionary<string, int> frequencies, IEnumerable<string> abbreviations)
    {
        _frequencies = new Dictionary<string, int>(frequencies, StringComparer.Ordinal);
        _abbreviations = [.. abbreviations.Where(word => word.Length is >= ShortestAbbreviation and <= ShortestWord)];
        _stems = _frequencies.Keys.Select(FrenchStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        _runTogether = new RunTogetherWords(_frequencies);
        foreach (var word in _frequencies.Keys.Where(IsCandidate))
        {
            foreach (var form in Forms(word))
            {
                if (!_byDeletion.TryGetValue(form, out var words)) _byDeletion[form] = words = [];
                words.Add(word);
            }
        }
    }

    /// <summary>The known words that a word stands for: itself, a correction, or the words that were run together.</summary>
    /// <param name="word">A folded word.</param>
    /// <returns>The word itself when it is known or nothing is near enough.</returns>
    public IReadOnlyList<string> Read(string word)
    {
        if (IsLeft(word)) return [word];
        if (word.Length < ShortestWord) return [Abbreviation(word) ?? word];
        if (_runTogether.Split(word) is { } parts) return parts;
        return [Nearest(word) ?? Abbreviation(word) ?? word];
    }

    /// <summary>Whether a word is read as it stands, being known or of a kind that is never corrected.</summary>
    /// <param name="word">A folded word.</param>
    /// <returns>True for most words, and sooner told than <see cref="Read"/>.</returns>
    public bool IsLeft(string word) =>
        word.Length is < ShortestAbbreviation or > LongestWord || char.IsAsciiDigit(word[0]) || IsKnown(word);

    private bool IsKnown(string word) => _frequencies.ContainsKey(word) || _stems.Contains(FrenchStemmer.Stem(word));

    // Of three letters, two may be swapped and no more: most other slips make another word.
    private string? Abbreviation(string word) => Array.Find(
        _abbreviations,
        known => known[0] == word[0] && EditDistance.Between(word, known, 1) <= 1
            && (word.Length > ShortestAbbreviation || (known.Length == word.Length && known[1] == word[2] && known[2] == word[1])));

    private string? Nearest(string word)
    {
        var most = word.Length >= LongWord ? 2 : 1;
        string? best = null;
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

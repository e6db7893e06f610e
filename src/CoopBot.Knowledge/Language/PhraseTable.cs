namespace CoopBot.Knowledge.Language;

/// <summary>Finds known phrases in a text, the longest first.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
/// <param name="keyOf">The form of a token by which phrases are compared.</param>
internal sealed class PhraseTable<T>(Func<Token, string> keyOf)
{
    private readonly Dictionary<string, List<(string[] Keys, T Value)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase; one without words is passed over.</summary>
    public void Add(IEnumerable<Token> phrase, T value)
    {
        var keys = phrase.Select(keyOf).ToArray();
        if (keys.Length == 0) return;
        if (!_byFirst.TryGetValue(keys[0], out var phrases)) _byFirst[keys[0]] = phrases = [];
        var place = phrases.FindIndex(known => known.Keys.Length < keys.Length);
        phrases.Insert(place < 0 ? phrases.Count : place, (keys, value));
    }

    /// <summary>Whether any phrase starts with a word.</summary>
    /// <param name="key">The word in the form by which phrases are compared.</param>
    public bool MayStart(string key) => _byFirst.ContainsKey(key);

    /// <summary>The longest phrase that starts at a token, with its length in tokens; length 0 where there is none.</summary>
    public (int Length, T? Value) At(List<Token> tokens, int start)
    {
        if (_byFirst.TryGetValue(keyOf(tokens[start]), out var phrases))
        {
            foreach (var (keys, value) in phrases)
                if (Matches(tokens, start, keys)) return (keys.Length, value);
        }

        return (0, default);
    }

    /// <summary>Whether a text holds any of the phrases.</summary>
    public bool IsIn(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (At(tokens, i).Length > 0) return true;
        return false;
    }

    /// <summary>The phrases of a text from left to right; they do not overlap.</summary>
    public List<PhraseMatch<T>> In(List<Token> tokens)
    {
        var matches = new List<PhraseMatch<T>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (length, value) = At(tokens, i);
            if (length == 0) continue;
            matches.Add(new PhraseMatch<T>(i, length, value!));
            i += length - 1;
        }

        return matches;
    }

    private bool Matches(List<Token> tokens, int start, string[] keys)
    {
        if (start + keys.Length > tokens.Count) return false;
        for (var i = 0; i < keys.Length; i++)
            if (!string.Equals(keyOf(tokens[start + i]), keys[i], StringComparison.Ordinal)) return false;
        return true;
    }
}

namespace CoopBot.Knowledge.Language;

/// <summary>
/// Turns text into tokens, the same way for the entries and for the questions: words, without articles, synonyms replaced by the
/// first word of their group, stemmed, fillers marked.
/// </summary>
public sealed class TextAnalyzer
{
    private readonly PhraseTable<bool> _fillers = new(token => token.Singular);
    private readonly PhraseTable<Token[]> _synonyms = new(token => token.Singular);
    private readonly Dictionary<string, Token>? _memory;
    private readonly Dictionary<string, int>? _counts;

    /// <summary>Prepares the synonyms and filler words.</summary>
    /// <param name="vocabulary">How members speak.</param>
    public TextAnalyzer(Vocabulary vocabulary)
    {
        foreach (var phrase in vocabulary.FillerWords) _fillers.Add(Tokens(FrenchText.Words(phrase)).ToArray(), value: true);
        foreach (var group in vocabulary.Synonyms)
        {
            var first = Tokens(FrenchText.Words(group[0])).ToArray();
            foreach (var other in group.Skip(1)) _synonyms.Add(Tokens(FrenchText.Words(other)), first);
        }
    }

    private TextAnalyzer(TextAnalyzer other, Dictionary<string, int> counts)
    {
        _fillers = other._fillers;
        _synonyms = other._synonyms;
        _memory = new Dictionary<string, Token>(StringComparer.Ordinal);
        _counts = counts;
    }

    /// <summary>The same analyser with a memory of the words it has met: faster over many texts, for one thread, and then dropped.</summary>
    /// <param name="counts">Where it counts each word that it meets, articles left out.</param>
    /// <returns>An analyser that gives the same tokens.</returns>
    public TextAnalyzer Counting(Dictionary<string, int> counts) => new(this, counts);

    /// <summary>The tokens of a text.</summary>
    /// <param name="text">A question or a Markdown text.</param>
    /// <returns>Tokens in order.</returns>
    public List<Token> Analyze(string text) => Analyze(FrenchText.Words(text));

    /// <summary>The tokens of words that are already cut and folded.</summary>
    /// <param name="words">Folded words.</param>
    /// <returns>Tokens in order.</returns>
    public List<Token> Analyze(IEnumerable<string> words)
    {
        var tokens = Tokens(words);
        var replaced = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (length, value) = _synonyms.At(tokens, i);

            // "en deux mots" says nothing of the number two.
            if (length == 0 || tokens.Skip(i).Take(length).All(token => token.IsFiller))
            {
                replaced.Add(tokens[i]);
                continue;
            }

            replaced.AddRange(value!);
            i += length - 1;
        }

        return replaced;
    }

    private Token TokenOf(string word)
    {
        if (_counts is not null) _counts[word] = _counts.GetValueOrDefault(word) + 1;
        if (_memory?.TryGetValue(word, out var known) == true) return known;
        var token = new Token(word, FrenchStemmer.Singular(word), FrenchStemmer.Stem(word), StopWords.Grammar.Contains(word));
        _memory?.Add(word, token);
        return token;
    }

    private List<Token> Tokens(IEnumerable<string> words)
    {
        var tokens = new List<Token>();
        foreach (var word in words)
        {
            if (PhraseKey.IsArticle(word)) continue;
            tokens.Add(TokenOf(word));
        }

        foreach (var filler in _fillers.In(tokens))
            for (var i = filler.Start; i < filler.Start + filler.Length; i++) tokens[i] = tokens[i] with { IsFiller = true };
        return tokens;
    }
}

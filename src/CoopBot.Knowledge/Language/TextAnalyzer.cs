namespace CoopBot.Knowledge.Language;

/// <summary>
/// Turns text into tokens, the same way for the entries and for the questions: words, without articles, synonyms replaced by the
/// first word of their group, stemmed, fillers marked.
/// </summary>
public sealed class TextAnalyzer
{
    private readonly PhraseTable<bool> _fillers = new(token => token.Singular);
    private readonly PhraseTable<Token[]> _synonyms = new(token => token.Singular);

    /// <summary>Prepares the synonyms and filler words.</summary>
    /// <param name="vocabulary">How members speak.</param>
    public TextAnalyzer(Vocabulary vocabulary)
    {
        foreach (var phrase in vocabulary.FillerWords) _fillers.Add(Tokens(FrenchText.Words(phrase)), value: true);
        foreach (var group in vocabulary.Synonyms)
        {
            var first = Tokens(FrenchText.Words(group[0])).ToArray();
            foreach (var other in group.Skip(1)) _synonyms.Add(Tokens(FrenchText.Words(other)), first);
        }
    }

    /// <summary>The tokens of a text.</summary>
    /// <param name="text">A question or a Markdown text.</param>
    /// <returns>Tokens in order.</returns>
    public List<Token> Analyze(string text) => Analyze(FrenchText.Words(text));

    /// <summary>The tokens of words that are already cut and folded.</summary>
    /// <param name="words">Folded words.</param>
    /// <returns>Tokens in order.</returns>
    public List<Token> Analyze(List<string> words)
    {
        var tokens = new List<Token>(words.Count);
        Finish(Tokens(words), tokens);
        return tokens;
    }

    /// <summary>A word before its neighbours are looked at.</summary>
    internal Token TokenOf(string word)
    {
        var singular = FrenchStemmer.Singular(word);
        var stem = FrenchStemmer.StemOfSingular(singular);
        return new Token(word, singular, stem, StopWords.Grammar.Contains(word), CommonWords.Hold(stem))
        {
            MayStartPhrase = _fillers.MayStart(singular) || _synonyms.MayStart(singular),
        };
    }

    /// <summary>Marks the filler phrases among some words, and puts synonyms in their places.</summary>
    /// <param name="words">The words as <see cref="TokenOf"/> made them; changed.</param>
    /// <param name="tokens">Where the finished tokens are added.</param>
    internal void Finish(List<Token> words, List<Token> tokens)
    {
        MarkFillers(words);
        for (var i = 0; i < words.Count; i++)
        {
            var (length, value) = words[i].MayStartPhrase ? _synonyms.At(words, i) : default;

            // "en deux mots" says nothing of the number two.
            if (length == 0 || AreFillers(words, i, length))
            {
                tokens.Add(words[i]);
                continue;
            }

            tokens.AddRange(value!);
            i += length - 1;
        }
    }

    private List<Token> Tokens(List<string> words)
    {
        var tokens = new List<Token>(words.Count);
        foreach (var word in words)
            if (!PhraseKey.IsArticle(word)) tokens.Add(TokenOf(word));
        return tokens;
    }

    private void MarkFillers(List<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].MayStartPhrase) continue;
            var (length, _) = _fillers.At(words, i);
            for (var j = i; j < i + length; j++)
                if (!words[j].IsFiller) words[j] = words[j] with { IsFiller = true };
            if (length > 1) i += length - 1;
        }
    }

    private static bool AreFillers(List<Token> words, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            if (!words[i].IsFiller) return false;
        return true;
    }
}

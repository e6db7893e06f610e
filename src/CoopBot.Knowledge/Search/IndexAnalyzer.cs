using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>
/// Analyses the texts of a base for its index: each word is stemmed and numbered once, and counted; the lists are used again. For one
/// thread.
/// </summary>
/// <param name="analyzer">Cuts and stems.</param>
/// <param name="terms">Numbers the stems.</param>
internal sealed class IndexAnalyzer(TextAnalyzer analyzer, TermTable terms)
{
    private readonly Dictionary<string, Met> _words = new(StringComparer.Ordinal);
    private readonly List<Token> _cut = [];
    private readonly List<Token> _tokens = [];

    /// <summary>The numbers of the stems of a text, in order.</summary>
    /// <param name="text">A text.</param>
    /// <param name="withFillers">Whether to keep the words that say nothing of the subject, as names do.</param>
    public List<int> Terms(string text, bool withFillers = false)
    {
        _cut.Clear();
        _tokens.Clear();
        using (var cutter = new WordCutter(text))
        {
            while (cutter.Next())
                if (Meet(cutter.Word) is { } token) _cut.Add(token);
        }

        analyzer.Finish(_cut, _tokens);
        var numbers = new List<int>(_tokens.Count);
        foreach (var token in _tokens)
            if (withFillers || !token.IsFiller) numbers.Add(token.Number >= 0 ? token.Number : terms.Add(token.Stem));
        return numbers;
    }

    /// <summary>Each word met, articles left out, and how often.</summary>
    public Dictionary<string, int> Counts() =>
        _words.Where(word => word.Value.Token is not null).ToDictionary(word => word.Key, word => word.Value.Times, StringComparer.Ordinal);

    private Token? Meet(ReadOnlySpan<char> word)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var met))
        {
            var text = word.ToString();
            var token = PhraseKey.IsArticle(text) ? null : analyzer.TokenOf(text);
            met = new Met(token is null ? null : token with { Number = terms.Add(token.Stem) });
            _words.Add(text, met);
        }

        met.Times++;
        return met.Token;
    }

    private sealed class Met(Token? token)
    {
        public Token? Token { get; } = token;

        public int Times { get; set; }
    }
}

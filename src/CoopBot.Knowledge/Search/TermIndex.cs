namespace CoopBot.Knowledge.Search;

/// <summary>
/// An inverted index with BM25F weights: for each term, the documents that hold it and how much it counts there, its saturation and
/// rarity worked in. Documents are numbered from 0. Immutable.
/// </summary>
/// <remarks>After Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (2004).</remarks>
internal sealed class TermIndex
{
    private readonly Dictionary<string, int> _terms;
    private readonly int[] _starts;
    private readonly int[] _documents;
    private readonly float[] _weights;

    internal TermIndex(Dictionary<string, int> terms, int[] starts, int[] documents, float[] weights, int documentCount)
    {
        _terms = terms;
        _starts = starts;
        _documents = documents;
        _weights = weights;
        DocumentCount = documentCount;
    }

    /// <summary>How many documents are indexed.</summary>
    public int DocumentCount { get; }

    /// <summary>How much a term tells documents apart: 0 for one that all hold, more the rarer it is, most for an unknown one.</summary>
    public float Rarity(string term) => Rarity(DocumentCount, _terms.TryGetValue(term, out var id) ? _starts[id + 1] - _starts[id] : 0);

    /// <summary>Adds what a term is worth in each document that holds it.</summary>
    public void AddScores(string term, Span<float> scores)
    {
        if (!_terms.TryGetValue(term, out var id)) return;
        for (var i = _starts[id]; i < _starts[id + 1]; i++) scores[_documents[i]] += _weights[i];
    }

    /// <summary>What a term is worth in one document; 0 where it is absent.</summary>
    public float ScoreIn(string term, int document)
    {
        if (!_terms.TryGetValue(term, out var id)) return 0;
        var place = Array.BinarySearch(_documents, _starts[id], _starts[id + 1] - _starts[id], document);
        return place < 0 ? 0 : _weights[place];
    }

    internal static float Rarity(int documents, int holders) =>
        MathF.Log(1 + ((documents - holders + 0.5f) / (holders + 0.5f)));
}

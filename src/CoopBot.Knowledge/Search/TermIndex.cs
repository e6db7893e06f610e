namespace CoopBot.Knowledge.Search;

/// <summary>
/// An inverted index with BM25F weights: for each term, the documents that hold it and how much it counts there, its saturation and
/// rarity worked in. Documents and terms are numbered from 0; a term of number -1 is held by none. Immutable.
/// </summary>
/// <remarks>After Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (2004).</remarks>
internal sealed class TermIndex
{
    private readonly int[] _starts;
    private readonly int[] _documents;
    private readonly float[] _weights;
    private readonly float[] _rarities;
    private readonly float _rarityOfUnknown;

    internal TermIndex(int[] starts, int[] documents, float[] weights, int documentCount)
    {
        _starts = starts;
        _documents = documents;
        _weights = weights;
        DocumentCount = documentCount;
        _rarities = new float[starts.Length - 1];
        for (var term = 0; term < _rarities.Length; term++) _rarities[term] = Rarity(documentCount, starts[term + 1] - starts[term]);
        _rarityOfUnknown = Rarity(documentCount, holders: 0);
    }

    /// <summary>How many documents are indexed.</summary>
    public int DocumentCount { get; }

    /// <summary>How much a term tells documents apart: 0 for one that all hold, more the rarer it is, most for an unknown one.</summary>
    public float Rarity(int term) => IsHeld(term) ? _rarities[term] : _rarityOfUnknown;

    /// <summary>Adds what a term is worth in each document that holds it, times <paramref name="share"/>.</summary>
    public void AddScores(int term, float share, Span<float> scores)
    {
        if (!IsHeld(term)) return;
        for (var i = _starts[term]; i < _starts[term + 1]; i++) scores[_documents[i]] += share * _weights[i];
    }

    /// <summary>The same for a few documents that follow each other.</summary>
    /// <param name="term">The term.</param>
    /// <param name="share">What its worth is multiplied by.</param>
    /// <param name="first">The first of the documents.</param>
    /// <param name="scores">Their scores.</param>
    public void AddScores(int term, float share, int first, Span<float> scores)
    {
        if (!IsHeld(term)) return;
        var end = _starts[term + 1];
        var place = _documents.AsSpan(_starts[term]..end).BinarySearch(first);
        for (var i = _starts[term] + (place < 0 ? ~place : place); i < end && _documents[i] - first < scores.Length; i++)
            scores[_documents[i] - first] += share * _weights[i];
    }

    /// <summary>What a term is worth in one document; 0 where it is absent.</summary>
    public float ScoreIn(int term, int document)
    {
        if (!IsHeld(term)) return 0;
        var place = Array.BinarySearch(_documents, _starts[term], _starts[term + 1] - _starts[term], document);
        return place < 0 ? 0 : _weights[place];
    }

    internal static float Rarity(int documents, int holders) =>
        MathF.Log(1 + ((documents - holders + 0.5f) / (holders + 0.5f)));

    private bool IsHeld(int term) => term >= 0 && term < _rarities.Length;
}

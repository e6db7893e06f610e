using System.Runtime.InteropServices;

namespace CoopBot.Knowledge.Search;

/// <summary>
/// Collects documents field by field, then weighs their terms by BM25F. What is met is logged in the order of the texts and sorted by
/// term at the end, which spares the memory's caches.
/// </summary>
/// <param name="fields">For each field, what a term in it counts, and how much the field's length matters (0 to 1).</param>
internal sealed class TermIndexBuilder(params (float Weight, float LengthEffect)[] fields)
{
    private const float Saturation = 0.7f;

    private readonly List<Posting> _log = [];
    private readonly List<int[]> _lengths = [];

    // For each term, the field of a document in which it was last met, and where the log tells it.
    private int[] _lastField = [];
    private int[] _lastPlace = [];

    /// <summary>Starts a document and returns its number.</summary>
    public int StartDocument()
    {
        _lengths.Add(new int[fields.Length]);
        return _lengths.Count - 1;
    }

    /// <summary>Adds the terms of one field of the last document; more than once when the field has several parts.</summary>
    public void AddField(int field, List<int> terms)
    {
        var document = _lengths.Count - 1;
        var here = (document * fields.Length) + field + 1;
        _lengths[document][field] += terms.Count;
        foreach (var term in terms)
        {
            if (term >= _lastField.Length) Grow(term + 1);
            if (_lastField[term] == here)
            {
                CollectionsMarshal.AsSpan(_log)[_lastPlace[term]].Count++;
                continue;
            }

            _lastField[term] = here;
            _lastPlace[term] = _log.Count;
            _log.Add(new Posting { Term = term, Document = document, Field = (byte)field, Count = 1 });
        }
    }

    /// <summary>The finished index.</summary>
    public TermIndex Build()
    {
        var averages = new float[fields.Length];
        for (var field = 0; field < fields.Length; field++)
            averages[field] = _lengths.Count == 0 ? 1 : Math.Max(1, (float)_lengths.Average(lengths => lengths[field]));

        var (sorted, ends) = SortByTerm();
        var starts = new int[ends.Length + 1];
        var documents = new List<int>(sorted.Length);
        var weights = new List<float>(sorted.Length);
        for (var term = 0; term < ends.Length; term++)
        {
            starts[term] = documents.Count;
            Weigh(sorted.AsSpan((term == 0 ? 0 : ends[term - 1])..ends[term]), averages, documents, weights);
            var rarity = TermIndex.Rarity(_lengths.Count, documents.Count - starts[term]);
            for (var i = starts[term]; i < weights.Count; i++) weights[i] = rarity * weights[i] / (Saturation + weights[i]);
        }

        starts[ends.Length] = documents.Count;
        return new TermIndex(starts, [.. documents], [.. weights], _lengths.Count);
    }

    private void Grow(int terms)
    {
        var size = Math.Max(terms, 2 * _lastField.Length);
        Array.Resize(ref _lastField, size);
        Array.Resize(ref _lastPlace, size);
    }

    // A counting sort: within a term, documents stay in order. Ends: for each term, where its postings end.
    private (Posting[] Sorted, int[] Ends) SortByTerm()
    {
        var log = CollectionsMarshal.AsSpan(_log);
        var terms = 0;
        foreach (ref readonly var posting in log) terms = Math.Max(terms, posting.Term + 1);
        var next = new int[terms];
        foreach (ref readonly var posting in log) next[posting.Term]++;
        for (int term = 0, before = 0; term < terms; term++) (next[term], before) = (before, before + next[term]);
        var sorted = new Posting[log.Length];
        foreach (ref readonly var posting in log) sorted[next[posting.Term]++] = posting;
        return (sorted, next);
    }

    // Sums the fields of each document; postings come in document order.
    private void Weigh(ReadOnlySpan<Posting> postings, float[] averages, List<int> documents, List<float> weights)
    {
        var first = documents.Count;
        foreach (ref readonly var posting in postings)
        {
            var (weight, effect) = fields[posting.Field];
            var length = 1 - effect + (effect * _lengths[posting.Document][posting.Field] / averages[posting.Field]);
            var value = weight * posting.Count / length;
            if (documents.Count > first && documents[^1] == posting.Document)
            {
                weights[^1] += value;
            }
            else
            {
                documents.Add(posting.Document);
                weights.Add(value);
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Posting
    {
        public int Term;
        public int Document;
        public byte Field;
        public ushort Count;
    }
}

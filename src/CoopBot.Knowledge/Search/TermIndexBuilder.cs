namespace CoopBot.Knowledge.Search;

/// <summary>Collects documents field by field, then weighs their terms by BM25F.</summary>
/// <param name="fields">For each field, what a term in it counts, and how much the field's length matters (0 to 1).</param>
internal sealed class TermIndexBuilder(params (float Weight, float LengthEffect)[] fields)
{
    private const float Saturation = 0.8f;

    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<List<(int Document, byte Field, ushort Count)>> _postings = [];
    private readonly List<int[]> _lengths = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Starts a document and returns its number.</summary>
    public int StartDocument()
    {
        _lengths.Add(new int[fields.Length]);
        return _lengths.Count - 1;
    }

    /// <summary>Adds the terms of one field of the last document; at most once a field.</summary>
    public void AddField(int field, IEnumerable<string> terms)
    {
        _counts.Clear();
        var document = _lengths.Count - 1;
        foreach (var term in terms)
        {
            _counts[term] = _counts.GetValueOrDefault(term) + 1;
            _lengths[document][field]++;
        }

        foreach (var (term, count) in _counts)
        {
            if (!_terms.TryGetValue(term, out var id))
            {
                id = _terms[term] = _postings.Count;
                _postings.Add([]);
            }

            _postings[id].Add((document, (byte)field, (ushort)Math.Min(count, ushort.MaxValue)));
        }
    }

    /// <summary>The finished index.</summary>
    public TermIndex Build()
    {
        var averages = new float[fields.Length];
        for (var field = 0; field < fields.Length; field++)
            averages[field] = _lengths.Count == 0 ? 1 : Math.Max(1, (float)_lengths.Average(lengths => lengths[field]));

        var starts = new int[_postings.Count + 1];
        var documents = new List<int>();
        var weights = new List<float>();
        for (var id = 0; id < _postings.Count; id++)
        {
            starts[id] = documents.Count;
            Weigh(_postings[id], averages, documents, weights);
            var rarity = TermIndex.Rarity(_lengths.Count, documents.Count - starts[id]);
            for (var i = starts[id]; i < weights.Count; i++) weights[i] = rarity * weights[i] / (Saturation + weights[i]);
        }

        starts[_postings.Count] = documents.Count;
        return new TermIndex(_terms, starts, [.. documents], [.. weights], _lengths.Count);
    }

    // Sums the fields of each document; postings come in document order.
    private void Weigh(List<(int Document, byte Field, ushort Count)> postings, float[] averages, List<int> documents, List<float> weights)
    {
        var first = documents.Count;
        foreach (var (document, field, count) in postings)
        {
            var (weight, effect) = fields[field];
            var length = 1 - effect + (effect * _lengths[document][field] / averages[field]);
            var value = weight * count / length;
            if (documents.Count > first && documents[^1] == document)
            {
                weights[^1] += value;
            }
            else
            {
                documents.Add(document);
                weights.Add(value);
            }
        }
    }
}

using System.Buffers;

namespace CoopBot.Knowledge.Search;

/// <summary>
/// What each word of a question weighs, looked up by the word's number as fast as an array is read. Give the array back with
/// <see cref="Dispose"/>.
/// </summary>
internal readonly ref struct WordWeights
{
    private readonly float[] _rented;

    /// <summary>Weighs the words of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="index">The words of the base.</param>
    public WordWeights(Question question, KnowledgeIndex index)
    {
        _rented = ArrayPool<float>.Shared.Rent(index.Terms.Count);
        var weights = _rented.AsSpan(0, index.Terms.Count);
        weights.Clear();
        var total = 0.0;
        foreach (var term in question.Terms)
        {
            if (term.Number < 0) continue;

            // A word that stands twice counts once.
            ref var weight = ref weights[term.Number];
            total -= weight;
            weight = term.Weight * index.Entries.Rarity(term.Number);
            total += weight;
        }

        ByNumber = weights;
        Total = (float)total;
    }

    /// <summary>The weight of each term of the base; 0 for those that the question does not hold.</summary>
    public ReadOnlySpan<float> ByNumber { get; }

    /// <summary>The weight of all of them.</summary>
    public float Total { get; }

    public void Dispose() => ArrayPool<float>.Shared.Return(_rented);
}

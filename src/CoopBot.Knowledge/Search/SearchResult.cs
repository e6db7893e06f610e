using System.Collections.Immutable;

namespace CoopBot.Knowledge.Search;

/// <summary>What the knowledge base has for a question.</summary>
/// <param name="Hits">The best passage of each of the nearest entries, best first; empty when nothing matches at all.</param>
/// <param name="Confidence">From 0 (nothing of the question is covered) to 1 (all of it), for the first hit.</param>
/// <param name="Foreseen">How near the question comes to one of the first hit's example questions: 0 to 1, the same words.</param>
public sealed record SearchResult(ImmutableArray<Hit> Hits, float Confidence, float Foreseen)
{
    private const float SameQuestion = 0.8f;

    /// <summary>Whether staff foresaw the question, in nearly the same words.</summary>
    public bool IsForeseen => Foreseen >= SameQuestion;

    /// <summary>The confidence from which a passage is an answer and not a guess; set on questions written for the purpose.</summary>
    public const float Threshold = 0.5f;

    /// <summary>The first hit, when it is good enough to be an answer.</summary>
    public Hit? Answer => Confidence >= Threshold && !Hits.IsEmpty ? Hits[0] : null;

    /// <summary>The hits that are worth proposing to somebody who looks around; empty where the best covers too little of the question.</summary>
    public ImmutableArray<Hit> Near => Confidence < LeastNearness ? [] : Hits;

    // Below this, an entry is not even worth proposing.
    private const float LeastNearness = 0.3f;
}

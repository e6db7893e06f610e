using System.Buffers;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>
/// Finds the entry and the facet that answer a question: the entries that match best, then of each the passage that matches best.
/// Built once; safe for many threads.
/// </summary>
public sealed class KnowledgeSearch
{
    // Entries whose passages are looked at, and entries returned.
    private const int Candidates = 24;
    private const int MostHits = 6;

    // How much the subject weighs beside the passage, and what a name or an asked facet adds. Measured, see docs/search.md.
    private const float EntryShare = 0.7f;
    private const float NameBonus = 3f;
    private const float FacetBonus = 1.8f;
    private const float OverviewBonus = 0.1f;

    // Lists of guides and sites hold words of every subject: they answer little unless they are asked for.
    private const float UnaskedReading = 0.6f;

    private readonly KnowledgeBase _knowledge;
    private readonly QuestionReader _reader;
    private readonly KnowledgeIndex _index;
    private readonly Confidence _confidence;

    /// <summary>Indexes a knowledge base.</summary>
    /// <param name="knowledge">The base.</param>
    public KnowledgeSearch(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        var analyzer = new TextAnalyzer(knowledge.Vocabulary);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        _index = KnowledgeIndex.Of(knowledge, analyzer, counts);
        _confidence = new Confidence(_index);
        KnownWords.AddListed(knowledge, counts);
        _reader = new QuestionReader(knowledge, analyzer, new Speller(counts));
    }

    /// <summary>Recognises what a message asks.</summary>
    /// <param name="message">What the person wrote.</param>
    /// <returns>The names, facets and words found in it.</returns>
    public Question Read(string message) => _reader.Read(message);

    /// <summary>Finds the passages that answer a question.</summary>
    /// <param name="question">A question, read by <see cref="Read"/>.</param>
    /// <param name="about">
    /// The entry that the conversation is about, which counts as named when passages are ranked but covers nothing of the question; or null.
    /// </param>
    /// <returns>The nearest entries with their best passage, and how far the first one covers the question.</returns>
    public SearchResult Search(Question question, Entry? about = null)
    {
        var scores = ArrayPool<float>.Shared.Rent(_knowledge.Entries.Length);
        try
        {
            var span = scores.AsSpan(0, _knowledge.Entries.Length);
            span.Clear();
            foreach (var term in question.Terms) _index.Entries.AddScores(term.Stem, span);
            AddNames(question, about, span);
            var hits = Best(span)
                .Select(entry => BestPassage(entry.Index, entry.Score, question))
                .OrderByDescending(hit => hit.Hit.Score)
                .Take(MostHits)
                .ToList();
            if (hits.Count == 0) return new SearchResult([], 0);
            var confidence = _confidence.Of(question, hits[0].Hit, hits[0].Entry, hits[0].Passage);
            return new SearchResult([.. hits.Select(hit => hit.Hit)], confidence);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    // An entry named counts by the rarest word that named it, the one that the conversation is about as much as one can.
    private void AddNames(Question question, Entry? about, Span<float> scores)
    {
        foreach (var entry in question.Named)
        {
            var rarity = question.Terms.Where(term => term.Names == entry).Max(term => _index.Entries.Rarity(term.Stem));
            scores[_index.Numbers[entry.Slug]] += NameBonus * Confidence.NameWeight(rarity);
        }

        if (about is not null) scores[_index.Numbers[about.Slug]] += NameBonus * Confidence.NameWeight(rarity: 1);
    }

    // The entries with the best scores, best first.
    private static List<(int Index, float Score)> Best(ReadOnlySpan<float> scores)
    {
        var queue = new PriorityQueue<int, float>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= 0) continue;
            if (queue.Count < Candidates) queue.Enqueue(i, scores[i]);
            else queue.EnqueueDequeue(i, scores[i]);
        }

        var best = new List<(int, float)>(queue.Count);
        while (queue.TryDequeue(out var index, out var score)) best.Add((index, score));
        best.Reverse();
        return best;
    }

    private (Hit Hit, int Entry, int Passage) BestPassage(int index, float entryScore, Question question)
    {
        var entry = _knowledge.Entries[index];
        var overview = _index.FirstPassage[index];
        var best = (Facet: (Facet?)null, Passage: overview, Score: OverviewBonus + PassageScore(entry, null, overview, question));
        for (var i = 0; i < entry.Sections.Length; i++)
        {
            var passage = overview + 1 + i;
            var score = PassageScore(entry, entry.Sections[i].Facet, passage, question);
            if (score > best.Score) best = (entry.Sections[i].Facet, passage, score);
        }

        return (new Hit(entry, best.Facet, (EntryShare * entryScore) + best.Score), index, best.Passage);
    }

    // The words that name the entry say nothing of which passage is meant: nearly all hold them.
    private float PassageScore(Entry entry, Facet? facet, int passage, Question question)
    {
        var score = 0f;
        foreach (var term in question.Terms)
            if (term.Names != entry) score += _index.Passages.ScoreIn(term.Stem, passage);
        if (facet is { } section && question.Facets.Contains(section)) return score + FacetBonus;
        return facet == Facet.FurtherReading ? score * UnaskedReading : score;
    }
}

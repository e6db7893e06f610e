using System.Buffers;
using System.Collections.Immutable;
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

    // How much the subject weighs beside the passage, and what a name adds. Measured, see docs/search.md.
    private const float EntryShare = 0.7f;
    private const float NameBonus = 3f;
    private const float WhatNameBonus = 4.5f;

    // A question that staff wrote into an entry, word for word, gets that entry, and surely.
    private const float SureOfSame = 0.9f;

    private readonly KnowledgeBase _knowledge;
    private readonly TextAnalyzer _analyzer;
    private readonly QuestionReader _reader;
    private readonly KnowledgeIndex _index;
    private readonly PassageRanker _ranker;
    private readonly Confidence _confidence;
    private readonly SituationIndex _situations;

    /// <summary>Indexes a knowledge base.</summary>
    /// <param name="knowledge">The base.</param>
    public KnowledgeSearch(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        var analyzer = new TextAnalyzer(knowledge.Vocabulary);
        var terms = new TermTable();
        var indexAnalyzer = new IndexAnalyzer(analyzer, terms);
        _index = KnowledgeIndex.Of(knowledge, terms, indexAnalyzer);
        _ranker = new PassageRanker(knowledge, _index);
        _confidence = new Confidence(_index);
        _situations = new SituationIndex(knowledge, analyzer, _index.Terms);
        _analyzer = analyzer;
        _reader = new QuestionReader(
            new QuestionPhrases(knowledge, analyzer), analyzer, KnownWords.Speller(knowledge, indexAnalyzer), _index.Terms);
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
        using var weights = new WordWeights(question, _index);
        var best = BestPassages(question, about, weights);
        if (best.Count == 0) return new SearchResult([], Confidence: 0, Foreseen: 0);
        var hits = best.Select(_ranker.HitOf).ToImmutableArray();
        var confidence = best[0].Nearness >= PassageRanker.SameWords ? SureOfSame : _confidence.Of(question, hits[0], best[0]);
        return new SearchResult(hits, confidence, best[0].Nearness);
    }

    /// <summary>The structure that suits the situation told in a message.</summary>
    /// <param name="question">The message, read by <see cref="Read"/>.</param>
    /// <returns>The structure and the situation it is for, or null when none is near enough.</returns>
    public SuitableStructure? SuitableFor(Question question) => _situations.Best(question);

    /// <summary>Whether an entry is named by a word that is used for little else ("GIE"), and not by a common one ("association").</summary>
    /// <param name="question">The question.</param>
    /// <param name="entry">An entry that it names.</param>
    /// <returns>True where the name is surely meant.</returns>
    public bool IsDistinctive(Question question, Entry entry) => _ranker.IsDistinctive(question, entry);

    /// <summary>The facet of an entry that answers a question best.</summary>
    /// <param name="question">The question.</param>
    /// <param name="entry">An entry of the base.</param>
    /// <returns>The facet, or null for the short answer.</returns>
    public Facet? BestFacet(Question question, Entry entry)
    {
        using var weights = new WordWeights(question, _index);
        return _ranker.HitOf(_ranker.Best(_index.Numbers[entry.Slug], question, weights)).Facet;
    }

    /// <summary>The sentence of a passage that holds most of a question's words.</summary>
    /// <param name="question">The question.</param>
    /// <param name="markdown">The passage.</param>
    /// <returns>Plain text, or null when no sentence holds any of them.</returns>
    public string? Excerpt(Question question, string markdown)
    {
        var asked = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var term in question.Terms)
            if (term.Names is null) asked[term.Stem] = _index.Entries.Rarity(term.Number);
        var best = PlainSentences.In(markdown)
            .Select(sentence => (Sentence: sentence, Score: Shared(sentence, asked)))
            .MaxBy(sentence => sentence.Score);
        return best.Score > 0 ? best.Sentence : null;
    }

    private float Shared(string sentence, Dictionary<string, float> asked) =>
        _analyzer.Analyze(sentence).Select(token => token.Stem).Distinct(StringComparer.Ordinal).Sum(stem => asked.GetValueOrDefault(stem));

    // An entry named counts by the rarity of the words that named it, fully where the question says nothing else; the one that the
    // conversation is about counts as much as one can.
    private void AddNames(Question question, Entry? about, Span<float> scores)
    {
        foreach (var entry in question.Named)
        {
            var saysMore = question.Terms.Any(term => term.Names != entry && term.Asks is null);
            var weight = Confidence.NameWeight(saysMore ? _ranker.NameRarity(question, entry) : float.MaxValue);
            scores[_index.Numbers[entry.Slug]] += (question.AsksWhat ? WhatNameBonus : NameBonus) * weight;
        }

        if (about is not null) scores[_index.Numbers[about.Slug]] += NameBonus * Confidence.NameWeight(float.MaxValue);
    }

    // The best passage of each of the nearest entries, best first; of two that are equal, that of the nearer entry.
    private List<RankedPassage> BestPassages(Question question, Entry? about, WordWeights weights)
    {
        var best = new List<RankedPassage>(MostHits + 1);
        foreach (var (entry, entryScore) in Nearest(question, about))
        {
            var passage = _ranker.Best(entry, question, weights);
            passage = passage with { Score = (EntryShare * entryScore) + passage.Score };
            var place = best.Count;
            while (place > 0 && best[place - 1].Score < passage.Score) place--;
            if (place == MostHits) continue;
            best.Insert(place, passage);
            if (best.Count > MostHits) best.RemoveAt(MostHits);
        }

        return best;
    }

    private (int Entry, float Score)[] Nearest(Question question, Entry? about)
    {
        var count = _knowledge.Entries.Length;
        var rented = ArrayPool<float>.Shared.Rent(count);
        try
        {
            var scores = rented.AsSpan(0, count);
            scores.Clear();
            foreach (var term in question.Terms) _index.Entries.AddScores(term.Number, term.Weight, scores);
            AddNames(question, about, scores);
            return Best(scores);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    // The entries with the best scores, best first.
    private static (int Entry, float Score)[] Best(ReadOnlySpan<float> scores)
    {
        var queue = new PriorityQueue<int, float>(Candidates);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= 0) continue;
            if (queue.Count < Candidates) queue.Enqueue(i, scores[i]);
            else queue.EnqueueDequeue(i, scores[i]);
        }

        var best = new (int Entry, float Score)[queue.Count];
        while (queue.TryDequeue(out var entry, out var score)) best[queue.Count] = (entry, score);
        return best;
    }
}

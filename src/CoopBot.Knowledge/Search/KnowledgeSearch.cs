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
    private const float FacetBonus = 1.9f;
    private const float OnlyFacetBonus = 15f;
    private const float KinShare = 0.8f;
    private const float FigureBonus = 0.35f;
    private const float WhatNameBonus = 4.5f;
    private const float WhatBonus = 3f;
    private const float OverviewBonus = 0.1f;
    private const float ForeseenShare = 1.2f;
    private const float SameShare = 1f;

    // A question that staff wrote into an entry, word for word, gets that entry, and surely.
    private const float SameWords = 0.98f;
    private const float SameBonus = 12f;
    private const float SureOfSame = 0.9f;

    // From this share of the best passage's score on, another passage of the entry may hold the answer as well.
    private const float BesideShare = 0.3f;

    // Lists of guides and sites hold words of every subject: they answer little unless they are asked for.
    private const float UnaskedReading = 0.6f;

    // The rarity from which a name is not used by chance.
    private const float DistinctiveName = 1f;

    private readonly KnowledgeBase _knowledge;
    private readonly TextAnalyzer _analyzer;
    private readonly QuestionReader _reader;
    private readonly KnowledgeIndex _index;
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
        var scores = ArrayPool<float>.Shared.Rent(_knowledge.Entries.Length);
        try
        {
            var span = scores.AsSpan(0, _knowledge.Entries.Length);
            span.Clear();
            foreach (var term in question.Terms)
                _index.Entries.AddScores(term.Number, term.Weight, span);
            AddNames(question, about, span);
            var weights = Weights(question);
            var hits = Best(span)
                .Select(entry => BestPassage(entry.Index, entry.Score, question, weights))
                .OrderByDescending(hit => hit.Hit.Score)
                .Take(MostHits)
                .ToList();
            if (hits.Count == 0) return new SearchResult([], Confidence: 0, Foreseen: 0);
            var (_, foreseen) = _index.Questions.Nearest(hits[0].Passage, weights, _index.Entries);
            var confidence = foreseen >= SameWords
                ? SureOfSame
                : _confidence.Of(question, hits[0].Hit, hits[0].Entry, hits[0].Passage, foreseen);
            return new SearchResult([.. hits.Select(hit => hit.Hit)], confidence, foreseen);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>The structure that suits the situation told in a message.</summary>
    /// <param name="question">The message, read by <see cref="Read"/>.</param>
    /// <returns>The structure and the situation it is for, or null when none is near enough.</returns>
    public SuitableStructure? SuitableFor(Question question) => _situations.Best(question);

    /// <summary>Whether an entry is named by a word that is used for little else ("GIE"), and not by a common one ("association").</summary>
    /// <param name="question">The question.</param>
    /// <param name="entry">An entry that it names.</param>
    /// <returns>True where the name is surely meant.</returns>
    public bool IsDistinctive(Question question, Entry entry) =>
        NameRarity(question, entry) >= DistinctiveName;

    /// <summary>The facet of an entry that answers a question best.</summary>
    /// <param name="question">The question.</param>
    /// <param name="entry">An entry of the base.</param>
    /// <returns>The facet, or null for the short answer.</returns>
    public Facet? BestFacet(Question question, Entry entry) =>
        BestPassage(_index.Numbers[entry.Slug], entryScore: 0, question, Weights(question)).Hit.Facet;

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
            var weight = Confidence.NameWeight(saysMore ? NameRarity(question, entry) : float.MaxValue);
            scores[_index.Numbers[entry.Slug]] += (question.AsksWhat ? WhatNameBonus : NameBonus) * weight;
        }

        if (about is not null) scores[_index.Numbers[about.Slug]] += NameBonus * Confidence.NameWeight(float.MaxValue);
    }

    // "on risque quoi dans un GIE ?" holds nothing but a name and a facet: the facet decides.
    private bool AsksOnlyFacets(Question question, Entry entry) =>
        entry.Kind != EntryKind.Notion && question.Named is [var named] && named == entry && IsDistinctive(question, entry)
        && question.Terms.All(term => term.Names is not null || term.Asks is not null || term.Weight < 1);

    // A facet of near meaning answers for one that the entry lacks.
    private static float FacetShare(Entry entry, Facet facet, Question question)
    {
        if (question.Facets.Contains(facet)) return 1;
        return question.Facets.Any(asked => entry.TextOf(asked) is null && FacetName.AreKin(facet, asked)) ? KinShare : 0;
    }

    private WordWeights Weights(Question question)
    {
        var weights = new Dictionary<int, float>();
        foreach (var term in question.Terms)
            if (term.Number >= 0) weights[term.Number] = term.Weight * _index.Entries.Rarity(term.Number);
        return new WordWeights(weights, weights.Values.Sum());
    }

    private float NameRarity(Question question, Entry entry) =>
        question.Terms.Where(term => term.Names == entry).Sum(term => _index.Entries.Rarity(term.Number));

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

    private (Hit Hit, int Entry, int Passage) BestPassage(
        int index, float entryScore, Question question, WordWeights weights)
    {
        var entry = _knowledge.Entries[index];
        var overview = _index.FirstPassage[index];
        var best = (Facet: (Facet?)null, Passage: overview, Score: PassageScore(entry, null, overview, question, weights));
        best.Score += question.AsksWhat && question.Named.Contains(entry) ? WhatBonus : OverviewBonus;
        var second = (Facet: (Facet?)null, Score: 0f);
        for (var i = 0; i < entry.Sections.Length; i++)
        {
            var passage = (Facet: (Facet?)entry.Sections[i].Facet, Passage: overview + 1 + i, Score: 0f);
            passage.Score = PassageScore(entry, passage.Facet, passage.Passage, question, weights);
            if (passage.Score > best.Score)
            {
                second = (best.Facet, best.Score);
                best = passage;
            }
            else if (passage.Score > second.Score)
            {
                second = (passage.Facet, passage.Score);
            }
        }

        var beside = second.Score > BesideShare * best.Score ? new PassageName(second.Facet) : null;
        return (new Hit(entry, best.Facet, (EntryShare * entryScore) + best.Score, beside), index, best.Passage);
    }

    // The words that name the entry say nothing of which passage is meant: nearly all hold them.
    private float PassageScore(Entry entry, Facet? facet, int passage, Question question, WordWeights weights)
    {
        var score = 0f;
        foreach (var term in question.Terms)
            if (term.Names != entry) score += term.Weight * _index.Passages.ScoreIn(term.Number, passage);
        var (shared, nearness) = _index.Questions.Nearest(passage, weights, _index.Entries);
        score += ForeseenShare * shared * nearness * (1 + (SameShare * MathF.Pow(nearness, 4)));
        if (nearness >= SameWords) score += SameBonus;
        if (question.Figure != Quantity.None && _index.Figures[passage].HasFlag(question.Figure)) score += FigureBonus;
        if (facet is { } section && FacetShare(entry, section, question) is > 0 and var share)
            score += share * (AsksOnlyFacets(question, entry) ? OnlyFacetBonus : FacetBonus);
        return facet == Facet.FurtherReading ? score * UnaskedReading : score;
    }
}

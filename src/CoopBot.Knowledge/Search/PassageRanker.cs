using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>Ranks the passages of one entry, its short answer and its sections, by how well they match a question.</summary>
/// <param name="knowledge">The base.</param>
/// <param name="index">Its words.</param>
internal sealed class PassageRanker(KnowledgeBase knowledge, KnowledgeIndex index)
{
    /// <summary>The nearness from which on a question is, word for word, one that staff wrote into the entry.</summary>
    public const float SameWords = 0.98f;

    // What an asked facet, and whatever else tells a passage from the others, adds. Measured, see docs/search.md.
    private const float FacetBonus = 1.9f;
    private const float OnlyFacetBonus = 15f;
    private const float KinShare = 0.8f;
    private const float FigureBonus = 0.35f;
    private const float WhatBonus = 3f;
    private const float OverviewBonus = 0.1f;
    private const float ForeseenShare = 1.2f;
    private const float SameShare = 1f;
    private const float SameBonus = 12f;

    // From this share of the best passage's score on, another passage of the entry may hold the answer as well.
    private const float BesideShare = 0.3f;

    // Lists of guides and sites hold words of every subject: they answer little unless they are asked for.
    private const float UnaskedReading = 0.6f;

    // The rarity from which a name is not used by chance.
    private const float DistinctiveName = 1f;

    /// <summary>The best passage of an entry.</summary>
    /// <param name="number">The entry's number.</param>
    /// <param name="question">The question.</param>
    /// <param name="weights">What its words weigh.</param>
    public RankedPassage Best(int number, Question question, in WordWeights weights)
    {
        var entry = knowledge.Entries[number];
        var first = index.FirstPassage[number];
        Span<float> scores = stackalloc float[1 + entry.Sections.Length];
        Span<float> nearness = stackalloc float[scores.Length];
        AddWords(scores, first, entry, question);
        AddForeseen(scores, nearness, first, weights);
        AddAsked(scores, first, entry, question);

        var (best, second) = TopTwo(scores);
        int? beside = second is { } place && scores[place] > BesideShare * scores[best] ? first + place : null;
        return new RankedPassage(number, first + best, scores[best], nearness[best], beside);
    }

    /// <summary>A ranked passage as it is told outside.</summary>
    public Hit HitOf(RankedPassage passage)
    {
        var entry = knowledge.Entries[passage.Entry];
        Facet? FacetOf(int number) => number == index.FirstPassage[passage.Entry] ? null : entry.Sections[number - index.FirstPassage[passage.Entry] - 1].Facet;
        return new Hit(entry, FacetOf(passage.Passage), passage.Score, passage.Beside is { } beside ? new PassageName(FacetOf(beside)) : null);
    }

    /// <summary>Whether an entry is named by a word that is used for little else ("GIE"), and not by a common one ("association").</summary>
    public bool IsDistinctive(Question question, Entry entry) => NameRarity(question, entry) >= DistinctiveName;

    /// <summary>How rare the words by which a question names an entry are, taken together.</summary>
    public float NameRarity(Question question, Entry entry)
    {
        var rarity = 0.0;
        foreach (var term in question.Terms)
            if (term.Names == entry) rarity += index.Entries.Rarity(term.Number);
        return (float)rarity;
    }

    // The words that name the entry say nothing of which passage is meant: nearly all hold them.
    private void AddWords(Span<float> scores, int first, Entry entry, Question question)
    {
        foreach (var term in question.Terms)
            if (term.Names != entry) index.Passages.AddScores(term.Number, term.Weight, first, scores);
    }

    private void AddForeseen(Span<float> scores, Span<float> nearness, int first, in WordWeights weights)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            (var shared, nearness[i]) = index.Questions.Nearest(first + i, weights, index.Entries);
            if (shared > 0) scores[i] += ForeseenShare * shared * nearness[i] * (1 + (SameShare * MathF.Pow(nearness[i], 4)));
            if (nearness[i] >= SameWords) scores[i] += SameBonus;
        }
    }

    private void AddAsked(Span<float> scores, int first, Entry entry, Question question)
    {
        if (question.Figure != Quantity.None)
        {
            for (var i = 0; i < scores.Length; i++)
                if (index.Figures[first + i].HasFlag(question.Figure)) scores[i] += FigureBonus;
        }

        scores[0] += question.AsksWhat && question.Named.Contains(entry) ? WhatBonus : OverviewBonus;
        var facetBonus = AsksOnlyFacets(question, entry) ? OnlyFacetBonus : FacetBonus;
        for (var i = 1; i < scores.Length; i++)
        {
            var facet = entry.Sections[i - 1].Facet;
            scores[i] += FacetShare(entry, facet, question) * facetBonus;
            if (facet == Facet.FurtherReading) scores[i] *= UnaskedReading;
        }
    }

    // A facet of near meaning answers for one that the entry lacks.
    private static float FacetShare(Entry entry, Facet facet, Question question)
    {
        var share = 0f;
        foreach (var asked in question.Facets)
        {
            if (asked == facet) return 1;
            if (FacetName.AreKin(facet, asked) && entry.TextOf(asked) is null) share = KinShare;
        }

        return share;
    }

    // "on risque quoi dans un GIE ?" holds nothing but a name and a facet: the facet decides.
    private bool AsksOnlyFacets(Question question, Entry entry) =>
        entry.Kind != EntryKind.Notion && question.Named is [var named] && named == entry && IsDistinctive(question, entry)
        && question.Terms.All(term => term.Names is not null || term.Asks is not null || term.Weight < 1);

    // The places of the best score and of the next; the first of two that are equal.
    private static (int Best, int? Second) TopTwo(ReadOnlySpan<float> scores)
    {
        var best = 0;
        int? second = null;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) (best, second) = (i, best);
            else if (scores[i] > (second is { } place ? scores[place] : 0)) second = i;
        }

        return (best, second);
    }
}

using System.Collections.Immutable;
using CoopBot.Conversation.Replies;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Search;

namespace CoopBot.Conversation.Answering;

/// <summary>Puts subjects side by side: what sets them apart first, then the facets that matter, the one asked before the others.</summary>
/// <param name="search">Finds what a question asks of each.</param>
internal sealed class SubjectComparer(KnowledgeSearch search)
{
    private const int MostSubjects = 4;
    private const int MostRows = 5;
    private const string Silent = "—";

    // How much of the question the best passage must cover for a comparison to answer it, names of the subjects included.
    private const float LeastCovered = 0.4f;

    // The order in which facets tell structures and notions apart.
    private static readonly ImmutableArray<Facet> Telling =
    [
        Facet.Definition, Facet.Capital, Facet.Governance, Facet.Beneficiaries, Facet.Amounts, Facet.Limits, Facet.Advantages, Facet.Objectives,
        Facet.Opinion, Facet.SuccessKeys, Facet.Examples, Facet.Method, Facet.Lessons,
    ];

    /// <summary>The comparison that a message asks for by naming its subjects, or null.</summary>
    public Comparison? Compare(Question question, SearchResult found)
    {
        if (question.Named.Length < 2 || found.Hits.IsEmpty) return null;
        if (!question.Compares && !question.NamesOnly) return null;
        if (!question.NamesOnly && !question.NamesJoined && question.Named.Count(entry => search.IsDistinctive(question, entry)) < 2)
            return null;

        // An entry that is about the two, such as "coopérer ou fusionner", answers better than a table; so does a foreseen question.
        var asksMore = question.Terms.Any(term => term.Names is null && term.Asks is null);
        if (asksMore && found.Answer is { } hit && (found.IsForeseen || (!question.NamesJoined && !question.Named.Contains(hit.Entry)))) return null;
        return found.Confidence < LeastCovered && !question.NamesJoined ? null : Between(question.Named, question);
    }

    /// <summary>The comparison of some entries.</summary>
    /// <param name="entries">Two or more; beyond four they no longer fit a screen.</param>
    /// <param name="question">What is asked of them.</param>
    public Comparison Between(ImmutableArray<Entry> entries, Question question)
    {
        var compared = entries.Take(MostSubjects).ToImmutableArray();
        var rows = ImmutableArray.CreateBuilder<ComparisonRow>();
        foreach (var facet in Asked(compared, question).Concat(Telling).Distinct())
        {
            if (rows.Count == MostRows) break;
            var isAsked = rows.Count == 0 && IsAsked(question);
            var cells = compared.Select(entry => Cell(entry, facet, isAsked ? question : null)).ToImmutableArray();
            if (cells.Count(cell => cell != Silent) < 2 && !(isAsked && cells.Any(cell => cell != Silent))) continue;
            var name = FacetName.Of(facet);
            rows.Add(new ComparisonRow(name.Key, name.Heading, cells));
        }

        return new Comparison(
            [.. compared.Select(entry => new ComparedSubject(entry.Slug, entry.Title, ShortTitle.Of(entry)))],
            Distinctions(compared),
            rows.ToImmutable(),
            [.. compared.SelectMany(entry => entry.Sources.Where(source => source.Supports(facet: null)).Take(1)).Select(AnswerComposer.Cite).Distinct()],
            [.. compared.Select(entry => new Choice.Show(entry.Title, entry.Slug, Facet: null))]);
    }

    private static bool IsAsked(Question question) => question.Terms.Any(term => term.Names is null);

    private ImmutableArray<Facet> Asked(ImmutableArray<Entry> entries, Question question)
    {
        if (!question.Facets.IsEmpty) return question.Facets;
        if (!IsAsked(question)) return [];
        return [.. entries.Select(entry => search.BestFacet(question, entry)).OfType<Facet>().Distinct()];
    }

    private static string Distinctions(ImmutableArray<Entry> entries) => string.Join(
        "\n",
        entries.Select(entry => $"- **{ShortTitle.Of(entry)}**\u00a0: {entry.Distinction ?? FirstSentence(entry.Summary)}"));

    private string Cell(Entry entry, Facet facet, Question? asked)
    {
        if (asked is not null && entry.TextOf(facet) is { } text && search.Excerpt(asked, text) is { } excerpt) return excerpt;
        return entry.Briefs.GetValueOrDefault(facet)
            ?? (entry.TextOf(facet) is { } section ? FirstSentence(section) : Silent);
    }

    private static string FirstSentence(string markdown) => PlainSentences.In(markdown).FirstOrDefault(Silent);
}

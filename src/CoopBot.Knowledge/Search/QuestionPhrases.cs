using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>The phrases that a question is searched for: names of entries and what <c>vocabulaire.yaml</c> lists. Compared by stem.</summary>
internal sealed class QuestionPhrases
{
    private const int FewestAlternatives = 2;
    private const int MostAlternatives = 8;

    private readonly Dictionary<string, ImmutableArray<Entry>> _byFirstStem;

    public QuestionPhrases(KnowledgeBase knowledge, TextAnalyzer analyzer)
    {
        var vocabulary = knowledge.Vocabulary;
        foreach (var entry in knowledge.Entries)
            foreach (var name in entry.Names) Names.Add(analyzer.Analyze(name), entry);
        foreach (var (facet, phrases) in vocabulary.FacetCues) AddAll(Cues, phrases, facet, analyzer);
        foreach (var (intent, phrases) in vocabulary.Intents) AddAll(Intents, phrases, intent, analyzer);
        foreach (var request in vocabulary.Requests)
        {
            if (knowledge.Find(request.Entry) is { } entry)
                AddAll(Requests, request.Phrases, new Request(request.Kind, entry), analyzer);
        }

        foreach (var clarification in vocabulary.Clarifications)
            AddAll(Clarifications, clarification.Phrases, clarification, analyzer);
        foreach (var (quantity, phrases) in vocabulary.QuantityCues) AddAll(Quantities, phrases, quantity, analyzer);
        AddAll(Presentations, vocabulary.PresentationCues, true, analyzer);
        AddAll(Comparisons, vocabulary.ComparisonCues, true, analyzer);
        AddAll(Situations, vocabulary.SituationCues, true, analyzer);
        AddAll(Refusals, vocabulary.Refusals, true, analyzer);
        AddAll(Foreign, vocabulary.ForeignWords, true, analyzer);
        Elliptic = new EllipticNames(knowledge, analyzer);
        _byFirstStem = FirstStems(knowledge, analyzer);
    }

    public PhraseTable<Entry> Names { get; } = new(token => token.Stem);

    public EllipticNames Elliptic { get; }

    public PhraseTable<Facet> Cues { get; } = new(token => token.Stem);

    public PhraseTable<Intent> Intents { get; } = new(token => token.Stem);

    public PhraseTable<Request> Requests { get; } = new(token => token.Stem);

    public PhraseTable<Clarification> Clarifications { get; } = new(token => token.Stem);

    public PhraseTable<Quantity> Quantities { get; } = new(token => token.Singular);

    public PhraseTable<bool> Presentations { get; } = new(token => token.Singular);

    public PhraseTable<bool> Comparisons { get; } = new(token => token.Singular);

    public PhraseTable<bool> Situations { get; } = new(token => token.Singular);

    public PhraseTable<bool> Refusals { get; } = new(token => token.Singular);

    public PhraseTable<bool> Foreign { get; } = new(token => token.Singular);

    /// <summary>The structures whose names start with a stem, where there are several and none has it as its whole name.</summary>
    public ImmutableArray<Entry> StartingWith(string stem) => _byFirstStem.GetValueOrDefault(stem, []);

    private static void AddAll<T>(PhraseTable<T> table, ImmutableArray<string> phrases, T value, TextAnalyzer analyzer)
    {
        foreach (var phrase in phrases) table.Add(analyzer.Analyze(phrase), value);
    }

    private static Dictionary<string, ImmutableArray<Entry>> FirstStems(KnowledgeBase knowledge, TextAnalyzer analyzer)
    {
        var names = knowledge.Entries.Where(entry => entry.Kind == EntryKind.Structure)
            .SelectMany(entry => entry.Names.Select(name => (Entry: entry, Tokens: analyzer.Analyze(name))))
            .Where(name => name.Tokens.Count > 0)
            .ToList();
        var whole = names.Where(name => name.Tokens.Count == 1).Select(name => name.Tokens[0].Stem).ToHashSet(StringComparer.Ordinal);
        return names.Where(name => name.Tokens.Count > 1 && !whole.Contains(name.Tokens[0].Stem))
            .GroupBy(name => name.Tokens[0].Stem, StringComparer.Ordinal)
            .Select(group => (group.Key, Entries: group.Select(name => name.Entry).Distinct().ToImmutableArray()))
            .Where(group => group.Entries.Length is >= FewestAlternatives and <= MostAlternatives)
            .ToDictionary(group => group.Key, group => group.Entries, StringComparer.Ordinal);
    }
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>
/// The words of a knowledge base: of whole entries, to choose the subject; of their passages (the short answer and each section), to
/// choose what to say of it; and of what passages are called and asked, to judge the match. Immutable.
/// </summary>
/// <param name="Terms">The numbers of the stems.</param>
/// <param name="Entries">The index of entries, by their number in the base.</param>
/// <param name="Passages">The index of passages.</param>
/// <param name="Subjects">For each passage, the names of its entry and its own example questions.</param>
/// <param name="Questions">The example questions of each passage, one by one.</param>
/// <param name="Figures">The kinds of figures that each passage holds.</param>
/// <param name="FirstPassage">For each entry, its short answer's passage; those of its sections follow.</param>
/// <param name="Numbers">The number of each entry, by slug.</param>
internal sealed record KnowledgeIndex(
    TermTable Terms,
    TermIndex Entries,
    TermIndex Passages,
    TermIndex Subjects,
    AskedQuestions Questions,
    List<Quantity> Figures,
    int[] FirstPassage,
    FrozenDictionary<string, int> Numbers)
{
    private const int AnalysedAhead = 256;

    // What a word counts in each field, and how much the field's length matters: names, questions, short answer, sections …
    private static readonly (float Weight, float LengthEffect)[] EntryFields = [(4f, 0.3f), (2.5f, 0.5f), (1.5f, 0.5f), (1f, 0.75f)];

    // … and heading, questions, text.
    private static readonly (float Weight, float LengthEffect)[] PassageFields = [(3f, 0f), (2.5f, 0.4f), (2.4f, 0.6f)];

    /// <summary>Indexes a base.</summary>
    /// <param name="knowledge">The base.</param>
    /// <param name="terms">Where the stems are numbered.</param>
    /// <param name="analyzer">Analyses the texts, and numbers their stems there.</param>
    public static KnowledgeIndex Of(KnowledgeBase knowledge, TermTable terms, IndexAnalyzer analyzer)
    {
        var headings = FacetName.All.ToFrozenDictionary(name => name.Facet, name => analyzer.Terms(name.Heading));
        var entries = new TermIndexBuilder(EntryFields);
        var passages = new TermIndexBuilder(PassageFields);
        var subjects = new TermIndexBuilder((1f, 0f));
        var questions = new AskedQuestions();
        var figures = new List<Quantity>();
        var firstPassage = new int[knowledge.Entries.Length];
        using var analysed = new BlockingCollection<EntryWords>(AnalysedAhead);
        var analysis = Task.Run(() => Analyse(knowledge, analyzer, headings, analysed));
        var number = 0;
        foreach (var words in analysed.GetConsumingEnumerable())
        {
            AddEntry(words, entries);
            firstPassage[number++] = AddPassages(words, passages, subjects, questions);
            figures.AddRange(words.Figures);
        }

        analysis.GetAwaiter().GetResult();
        var numbers = knowledge.Entries.Select((entry, place) => (entry.Slug, Place: place));
        return new KnowledgeIndex(
            terms,
            entries.Build(),
            passages.Build(),
            subjects.Build(),
            questions,
            figures,
            firstPassage,
            numbers.ToFrozenDictionary(entry => entry.Slug, entry => entry.Place, StringComparer.Ordinal));
    }

    // Cutting words and counting them take about as long: one thread does each.
    private static void Analyse(
        KnowledgeBase knowledge, IndexAnalyzer analyzer, FrozenDictionary<Facet, List<int>> headings, BlockingCollection<EntryWords> analysed)
    {
        try
        {
            foreach (var entry in knowledge.Entries) analysed.Add(new EntryWords(entry, analyzer, headings));
        }
        finally
        {
            analysed.CompleteAdding();
        }
    }

    private static void AddEntry(EntryWords words, TermIndexBuilder entries)
    {
        entries.StartDocument();
        entries.AddField(0, words.Names);
        foreach (var question in words.Passages.SelectMany(passage => passage.Questions)) entries.AddField(1, question);
        entries.AddField(2, words.Passages[0].Text);
        foreach (var passage in words.Passages.Skip(1)) entries.AddField(3, passage.Text);
    }

    private static int AddPassages(EntryWords words, TermIndexBuilder passages, TermIndexBuilder subjects, AskedQuestions questions)
    {
        var first = -1;
        foreach (var passage in words.Passages)
        {
            var number = passages.StartDocument();
            if (first < 0) first = number;
            passages.AddField(0, passage.Heading);
            foreach (var question in passage.Questions) passages.AddField(1, question);
            passages.AddField(2, passage.Text);
            subjects.StartDocument();
            subjects.AddField(0, words.Names);
            foreach (var question in passage.Questions) subjects.AddField(0, question);
            questions.AddPassage(passage.Questions);
        }

        return first;
    }
}

using System.Collections.Frozen;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>
/// The words of a knowledge base: of whole entries, to choose the subject; of their passages (the short answer and each section), to
/// choose what to say of it; and of what passages are called and asked, to judge the match. Immutable.
/// </summary>
/// <param name="Entries">The index of entries, by their number in the base.</param>
/// <param name="Passages">The index of passages.</param>
/// <param name="Subjects">For each passage, the names of its entry and its own example questions.</param>
/// <param name="FirstPassage">For each entry, its short answer's passage; those of its sections follow.</param>
/// <param name="Numbers">The number of each entry, by slug.</param>
internal sealed record KnowledgeIndex(
    TermIndex Entries, TermIndex Passages, TermIndex Subjects, int[] FirstPassage, FrozenDictionary<string, int> Numbers)
{
    // What a word counts in each field, and how much the field's length matters: names, questions, short answer, sections …
    private static readonly (float Weight, float LengthEffect)[] EntryFields = [(4f, 0.3f), (2.5f, 0.5f), (1.5f, 0.5f), (1f, 0.75f)];

    // … and heading, questions, text.
    private static readonly (float Weight, float LengthEffect)[] PassageFields = [(3f, 0f), (2.5f, 0.4f), (1.2f, 0.6f)];

    /// <summary>Indexes a base; counts the words of its texts on the way.</summary>
    public static KnowledgeIndex Of(KnowledgeBase knowledge, TextAnalyzer analyzer, Dictionary<string, int> counts)
    {
        var headings = FacetName.All.ToFrozenDictionary(name => name.Facet, name => EntryWords.Stems(name.Heading, analyzer));
        var counting = analyzer.Counting(counts);
        var entries = new TermIndexBuilder(EntryFields);
        var passages = new TermIndexBuilder(PassageFields);
        var subjects = new TermIndexBuilder((1f, 0f));
        var firstPassage = new int[knowledge.Entries.Length];
        for (var number = 0; number < knowledge.Entries.Length; number++)
        {
            var words = new EntryWords(knowledge.Entries[number], counting, headings);
            AddEntry(words, entries);
            firstPassage[number] = AddPassages(words, passages, subjects);
        }

        var numbers = knowledge.Entries.Select((entry, number) => (entry.Slug, number));
        return new KnowledgeIndex(
            entries.Build(),
            passages.Build(),
            subjects.Build(),
            firstPassage,
            numbers.ToFrozenDictionary(entry => entry.Slug, entry => entry.number, StringComparer.Ordinal));
    }

    private static void AddEntry(EntryWords words, TermIndexBuilder entries)
    {
        entries.StartDocument();
        entries.AddField(0, words.Names);
        entries.AddField(1, words.Passages.SelectMany(passage => passage.Questions));
        entries.AddField(2, words.Passages[0].Text);
        entries.AddField(3, words.Passages.Skip(1).SelectMany(passage => passage.Text));
    }

    private static int AddPassages(EntryWords words, TermIndexBuilder passages, TermIndexBuilder subjects)
    {
        var first = -1;
        foreach (var passage in words.Passages)
        {
            var number = passages.StartDocument();
            if (first < 0) first = number;
            passages.AddField(0, passage.Heading);
            passages.AddField(1, passage.Questions);
            passages.AddField(2, passage.Text);
            subjects.StartDocument();
            subjects.AddField(0, words.Names.Concat(passage.Questions));
        }

        return first;
    }
}

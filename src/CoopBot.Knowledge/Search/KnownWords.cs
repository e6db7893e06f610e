using System.Collections.Immutable;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>Counts the words that the base uses, for the speller.</summary>
internal static class KnownWords
{
    // Words that staff listed on purpose are what members mean more often than a word seen once in a text.
    private const int ListedFrequency = 3;

    /// <summary>A speller for the words met in the entries' texts and those of the vocabulary; what names count more.</summary>
    public static Speller Speller(KnowledgeBase knowledge, IndexAnalyzer analyzer)
    {
        var counts = analyzer.Counts();
        void Count(IEnumerable<string> texts, int times)
        {
            foreach (var word in texts.SelectMany(FrenchText.Words)) counts[word] = counts.GetValueOrDefault(word) + times;
        }

        var vocabulary = knowledge.Vocabulary;
        var lists = vocabulary.Synonyms.Concat(vocabulary.FacetCues.Values).Concat(vocabulary.Intents.Values)
            .Concat(vocabulary.Requests.Select(request => request.Phrases))
            .Concat(vocabulary.Clarifications.Select(clarification => clarification.Phrases))
            .Concat(vocabulary.QuantityCues.Values).Append(vocabulary.PresentationCues).Append(vocabulary.ComparisonCues).Append(vocabulary.SituationCues).Append(vocabulary.Refusals)
            .Append(vocabulary.ForeignWords).Append(vocabulary.FillerWords)
            .Append([.. StopWords.Grammar]);
        foreach (ImmutableArray<string> list in lists) Count(list, ListedFrequency);
        var names = knowledge.Entries.SelectMany(entry => entry.Names.Append(entry.Title)).ToList();
        Count(names, ListedFrequency - 1);
        return new Speller(counts, names.Where(name => !name.Contains(' ', StringComparison.Ordinal)).SelectMany(FrenchText.Words).Distinct(StringComparer.Ordinal));
    }
}

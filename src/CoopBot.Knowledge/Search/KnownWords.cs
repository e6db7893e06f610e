using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>Counts the words that the base uses, for the speller.</summary>
internal static class KnownWords
{
    // Words that staff listed on purpose are what members mean more often than a word seen once in a text.
    private const int ListedFrequency = 3;

    public static Dictionary<string, int> Of(KnowledgeBase knowledge)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        void Count(string text, int times)
        {
            foreach (var word in FrenchText.Words(text)) counts[word] = counts.GetValueOrDefault(word) + times;
        }

        foreach (var word in StopWords.Grammar) Count(word, ListedFrequency);
        var vocabulary = knowledge.Vocabulary;
        var listed = vocabulary.FillerWords.Concat(vocabulary.Synonyms.SelectMany(group => group))
            .Concat(vocabulary.FacetCues.Values.SelectMany(phrases => phrases))
            .Concat(vocabulary.Intents.Values.SelectMany(phrases => phrases));
        foreach (var phrase in listed) Count(phrase, ListedFrequency);
        foreach (var entry in knowledge.Entries)
        {
            foreach (var name in entry.Names.Append(entry.Title)) Count(name, ListedFrequency);
            foreach (var question in entry.Questions) Count(question.Text, 1);
            Count(entry.Summary, 1);
            foreach (var section in entry.Sections) Count(section.Markdown, 1);
        }

        return counts;
    }
}

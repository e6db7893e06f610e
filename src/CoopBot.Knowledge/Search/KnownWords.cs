using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>Counts the words that the base uses, for the speller.</summary>
internal static class KnownWords
{
    // Words that staff listed on purpose are what members mean more often than a word seen once in a text.
    private const int ListedFrequency = 3;

    /// <summary>Adds, to the words met in the entries' texts, those of the vocabulary, and what names count more.</summary>
    public static void AddListed(KnowledgeBase knowledge, Dictionary<string, int> counts)
    {
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
        foreach (var name in knowledge.Entries.SelectMany(entry => entry.Names.Append(entry.Title))) Count(name, ListedFrequency - 1);
    }
}

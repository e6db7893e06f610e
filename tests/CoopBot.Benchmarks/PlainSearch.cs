using CoopBot.Knowledge;
using CoopBot.Knowledge.Language;

namespace CoopBot.Benchmarks;

/// <summary>
/// The least that a search does: BM25 (k1 1.2, b 0.75) over the same passages, words folded but neither stemmed nor corrected; no names,
/// no facets, no memory, no threshold. Answers with the best passage, or says that it does not know when no word is found.
/// </summary>
internal sealed class PlainSearch
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly List<(string Text, Dictionary<string, int> Counts, int Length)> _passages = [];
    private readonly Dictionary<string, int> _holders = new(StringComparer.Ordinal);
    private readonly double _averageLength;

    public PlainSearch(KnowledgeBase knowledge)
    {
        foreach (var entry in knowledge.Entries)
        {
            Add(entry.Title, entry.Summary, entry.Questions.Where(question => question.Facet is null).Select(question => question.Text));
            foreach (var section in entry.Sections)
                Add(entry.Title, section.Markdown, entry.Questions.Where(question => question.Facet == section.Facet).Select(question => question.Text));
        }

        _averageLength = _passages.Average(passage => passage.Length);
    }

    public string Answer(string question)
    {
        var words = FrenchText.Words(question).Where(_holders.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 0
            ? "Je ne sais pas répondre à cette question."
            : _passages.MaxBy(passage => words.Sum(word => Score(word, passage.Counts, passage.Length))).Text;
    }

    private void Add(string title, string text, IEnumerable<string> questions)
    {
        var words = FrenchText.Words(string.Join(' ', questions.Prepend(text).Prepend(title)));
        var counts = words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var word in counts.Keys) _holders[word] = _holders.GetValueOrDefault(word) + 1;
        _passages.Add(($"{title}\n{text}", counts, words.Count));
    }

    private double Score(string word, Dictionary<string, int> counts, int length)
    {
        if (!counts.TryGetValue(word, out var count)) return 0;
        var rarity = Math.Log(1 + ((_passages.Count - _holders[word] + 0.5) / (_holders[word] + 0.5)));
        return rarity * count * (K1 + 1) / (count + (K1 * (1 - B + (B * length / _averageLength))));
    }
}

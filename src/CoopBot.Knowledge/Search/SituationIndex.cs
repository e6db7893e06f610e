using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>The situations that structures are for, to be found in what members tell of theirs.</summary>
internal sealed class SituationIndex
{
    // How much of a situation's words, weighed by rarity, a message must hold.
    private const float LeastTold = 0.5f;

    private readonly List<(Entry Entry, string Situation, List<int> Terms, float Weight)> _situations = [];
    private readonly Dictionary<int, int> _holders = [];

    public SituationIndex(KnowledgeBase knowledge, TextAnalyzer analyzer, TermTable terms)
    {
        foreach (var entry in knowledge.Entries)
        {
            foreach (var situation in entry.Situations)
            {
                var numbers = analyzer.Analyze(situation).Where(token => !token.IsFiller).Select(token => terms.Add(token.Stem)).Distinct().ToList();
                foreach (var number in numbers) _holders[number] = _holders.GetValueOrDefault(number) + 1;
                _situations.Add((entry, situation, numbers, 0));
            }
        }

        for (var i = 0; i < _situations.Count; i++)
            _situations[i] = _situations[i] with { Weight = _situations[i].Terms.Sum(Weight) };
    }

    /// <summary>The situation that a question tells best, or null.</summary>
    public SuitableStructure? Best(Question question)
    {
        var said = question.Terms.Select(term => term.Number).ToHashSet();
        SuitableStructure? best = null;
        var most = 0f;
        foreach (var (entry, situation, numbers, weight) in _situations)
        {
            var told = numbers.Where(said.Contains).Sum(Weight);
            if (told / weight < LeastTold || told <= most) continue;
            most = told;
            best = new SuitableStructure(entry, situation, told / weight);
        }

        return best;
    }

    private float Weight(int term) => TermIndex.Rarity(_situations.Count, _holders[term]);
}

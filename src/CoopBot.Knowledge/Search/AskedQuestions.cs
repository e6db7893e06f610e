using System.Runtime.InteropServices;

namespace CoopBot.Knowledge.Search;

/// <summary>The terms of each example question, by passage: how near a member's question comes to one that staff foresaw.</summary>
internal sealed class AskedQuestions
{
    // What a word counts that only the question asked holds, which may be mere colour, or only the example.
    private const float MissingShare = 0.225f;
    private const float ExtraShare = 1f;

    private readonly List<int> _passageStarts = [0];
    private readonly List<int> _questionStarts = [0];
    private readonly List<int> _terms = [];

    /// <summary>Adds the next passage with its questions.</summary>
    public void AddPassage(List<List<int>> questions)
    {
        foreach (var question in questions)
        {
            _terms.AddRange(question.Distinct());
            _questionStarts.Add(_terms.Count);
        }

        _passageStarts.Add(_questionStarts.Count - 1);
    }

    /// <summary>The nearest example question of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="asked">The words of the question asked.</param>
    /// <param name="rarity">The weight of a term of the base.</param>
    /// <returns>
    /// The weight of the terms that both hold, and how near the two come: 1 for the same words, less for each word that only one holds.
    /// </returns>
    public (float Shared, float Nearness) Nearest(int passage, WordWeights asked, TermIndex rarity)
    {
        var best = (Shared: 0f, Nearness: 0f);
        var terms = CollectionsMarshal.AsSpan(_terms);
        for (var question = _passageStarts[passage]; question < _passageStarts[passage + 1]; question++)
        {
            var own = terms[_questionStarts[question].._questionStarts[question + 1]];
            var shared = 0f;
            foreach (var term in own) shared += asked.ByNumber[term];

            // What only the example holds makes it no nearer: most examples need not be looked at twice.
            var most = shared + (MissingShare * MathF.Max(0, asked.Total - shared));
            if (shared <= 0 || shared * (shared / most) <= best.Shared * best.Nearness) continue;
            var nearness = shared / (most + (ExtraShare * Missing(own, asked, rarity)));
            if (shared * nearness > best.Shared * best.Nearness) best = (shared, nearness);
        }

        return best;
    }
    // The weight of the terms that were not asked.
    private static float Missing(ReadOnlySpan<int> terms, WordWeights asked, TermIndex rarity)
    {
        var missing = 0f;
        foreach (var term in terms)
            if (asked.ByNumber[term] == 0) missing += rarity.Rarity(term);
        return missing;
    }
}

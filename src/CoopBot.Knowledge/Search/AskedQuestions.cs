using System.Runtime.InteropServices;

namespace CoopBot.Knowledge.Search;

/// <summary>The terms of each example question, by passage: how near a member's question comes to one that staff foresaw.</summary>
internal sealed class AskedQuestions
{
    // What a word counts that only the question asked holds, which may be mere colour, or only the example.
    private const float MissingShare = 0.225f;
    private const float ExtraShare = 1f;

    // Nearly all examples have eight terms or fewer: filled up to eight, all take as many steps, which a processor foresees.
    private const int Block = 8;

    private readonly List<int> _passageStarts = [0];
    private readonly List<int> _questionStarts = [0];
    private readonly List<int> _terms = [];

    /// <summary>Adds the next passage with its questions.</summary>
    public void AddPassage(List<List<int>> questions)
    {
        foreach (var question in questions)
        {
            _terms.AddRange(question.Distinct());
            while (_terms.Count % Block > 0) _terms.Add(TermTable.NoWord);
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
    public (float Shared, float Nearness) Nearest(int passage, in WordWeights asked, TermIndex rarity)
    {
        var best = (Shared: 0f, Nearness: 0f);
        var weights = asked.ByNumber;
        var terms = CollectionsMarshal.AsSpan(_terms);
        var starts = CollectionsMarshal.AsSpan(_questionStarts)[_passageStarts[passage]..(_passageStarts[passage + 1] + 1)];
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            var own = terms[starts[i]..starts[i + 1]];
            var shared = 0f;
            foreach (var term in own) shared += weights[term];

            // The nearness is 1 at most: most examples need not be looked at twice.
            if (shared <= best.Shared * best.Nearness) continue;
            var nearness = shared / (shared + (MissingShare * MathF.Max(0, asked.Total - shared)) + (ExtraShare * Missing(own, asked, rarity)));
            if (shared * nearness > best.Shared * best.Nearness) best = (shared, nearness);
        }

        return best;
    }

    // The weight of the terms that were not asked.
    private static float Missing(ReadOnlySpan<int> terms, in WordWeights asked, TermIndex rarity)
    {
        var missing = 0f;
        foreach (var term in terms)
            if (term != TermTable.NoWord && asked.ByNumber[term] == 0) missing += rarity.Rarity(term);
        return missing;
    }
}

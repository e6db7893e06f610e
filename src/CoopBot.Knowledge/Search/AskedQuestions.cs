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
        for (var question = _passageStarts[passage]; question < _passageStarts[passage + 1]; question++)
        {
            var shared = 0f;
            var own = 0f;
            for (var i = _questionStarts[question]; i < _questionStarts[question + 1]; i++)
            {
                if (asked.Weights.TryGetValue(_terms[i], out var known)) shared += known;
                else own += rarity.Rarity(_terms[i]);
            }

            if (shared <= 0) continue;
            var nearness = shared / (shared + (MissingShare * MathF.Max(0, asked.Total - shared)) + (ExtraShare * own));
            if (shared * nearness > best.Shared * best.Nearness) best = (shared, nearness);
        }

        return best;
    }
}

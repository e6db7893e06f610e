namespace CoopBot.Knowledge.Search;

/// <summary>
/// Judges how much of a question a passage covers: the share of the question's words, each counted by its rarity, that the passage, its
/// example questions or its entry hold. A question with few telling words needs a better match than one with many.
/// </summary>
/// <param name="entries">The index of entries.</param>
/// <param name="passages">The index of passages.</param>
internal sealed class Confidence(TermIndex entries, TermIndex passages)
{
    // What a word is worth, by where it is found.
    private const float InPassage = 1f;
    private const float InEntry = 0.75f;
    private const float AskedElsewhere = 0.6f;
    private const float NamesAnother = 0.3f;

    // A name counts as a rare word; evidence is what the covered words weigh together.
    private const float LeastNameWeight = 4f;
    private const float EvidenceScale = 2.2f;

    public float Of(Question question, Hit hit, int entry, int passage)
    {
        var total = 0f;
        var covered = 0f;
        foreach (var term in question.Terms)
        {
            var weight = entries.Rarity(term.Stem);
            if (term.Names == hit.Entry) weight = MathF.Max(weight, LeastNameWeight);
            total += weight;
            covered += weight * Credit(term, hit, entry, passage);
        }

        if (question.Named.Contains(hit.Entry) && question.Terms.All(term => term.Names != hit.Entry))
        {
            total += LeastNameWeight;
            covered += LeastNameWeight;
        }

        return total <= 0 ? 0 : covered / total * (1 - MathF.Exp(-covered / EvidenceScale));
    }

    private float Credit(QuestionTerm term, Hit hit, int entry, int passage)
    {
        if (term.Names == hit.Entry) return 1;
        if (term.Asks is { } asked && hit.Facet == asked) return 1;
        if (passages.ScoreIn(term.Stem, passage) > 0) return InPassage;
        if (term.Asks is { } other && hit.Entry.TextOf(other) is not null) return AskedElsewhere;
        if (entries.ScoreIn(term.Stem, entry) > 0) return InEntry;
        return term.Names is null ? 0 : NamesAnother;
    }
}

namespace CoopBot.Knowledge.Search;

/// <summary>
/// Judges how much of a question a passage covers: the share of the question's words, each counted by its rarity, that the passage, its
/// example questions or its entry hold. A question with few telling words needs a better match than one with many.
/// </summary>
/// <param name="index">The words of the base.</param>
internal sealed class Confidence(KnowledgeIndex index)
{
    // What a word is worth, by where it is found. A word of the passage's own example questions speaks for it more than the entry's
    // name does; a word of the text alone may be there by chance. Measured, see docs/search.md.
    private const float InSubject = 1.25f;
    private const float InPassage = 0.72f;
    private const float InEntry = 0.1f;
    private const float AskedElsewhere = 0.6f;
    private const float NamesAnother = 0.3f;

    // However large the base, a word that no entry holds weighs no more than this: it may be mere colour ("une usine à gaz").
    private const float UnknownWeight = 4.5f;
    private const float EvidenceScale = 2.2f;

    public float Of(Question question, Hit hit, int entry, int passage)
    {
        var total = 0f;
        var covered = 0f;
        foreach (var term in question.Terms)
        {
            var weight = MathF.Min(index.Entries.Rarity(term.Stem), UnknownWeight);
            if (term.Names == hit.Entry) weight = MathF.Max(weight, NameWeight(weight));
            total += weight;
            covered += weight * Credit(term, hit, entry, passage);
        }

        return total <= 0 ? 0 : MathF.Min(1, covered / total) * (1 - MathF.Exp(-covered / EvidenceScale));
    }

    /// <summary>What naming an entry weighs: more where the name is used for nothing else ("GIE") than for a common word ("association").</summary>
    public static float NameWeight(float rarity) => 2f + (3f * MathF.Min(1, rarity));

    private float Credit(QuestionTerm term, Hit hit, int entry, int passage)
    {
        if (term.Names == hit.Entry) return 1;
        if (term.Asks is { } asked && hit.Facet == asked) return 1;
        if (index.Subjects.ScoreIn(term.Stem, passage) > 0) return InSubject;
        if (index.Passages.ScoreIn(term.Stem, passage) > 0) return InPassage;
        if (term.Asks is { } other && hit.Entry.TextOf(other) is not null) return AskedElsewhere;
        if (index.Entries.ScoreIn(term.Stem, entry) > 0) return InEntry;
        return term.Names is null ? 0 : NamesAnother;
    }
}

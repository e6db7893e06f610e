using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>
/// Judges whether a passage answers a question or only resembles it: a logistic model of the evidence. Its weights were fitted on
/// questions that the guides answer and on questions that they do not; see docs/search.md.
/// </summary>
/// <param name="index">The words of the base.</param>
internal sealed class Confidence(KnowledgeIndex index)
{
    // What a word is worth, by where it is found. A word of the passage's own example questions speaks for it more than one of the text,
    // which may be there by chance; one found elsewhere in the entry says that the subject is right.
    private const float InSubject = 0.61f;
    private const float InPassage = 0.51f;
    private const float InEntry = 0.12f;
    private const float AskedElsewhere = 0.6f;
    private const float NamesAnother = 0.15f;

    // A word that no entry holds may be mere colour ("il est parti en vacances"); one of a foreign subject that the passage does not
    // speak of ("quel taux d'impôt") is most likely what is asked.
    private const float UnknownWeight = 1.6f;
    private const float ForeignWeight = 9f;

    private const float NameFloor = 0.25f;
    private const float NameSlope = 3f;
    private const float NameCap = 1.7f;

    // A word of a foreign subject may stand in a passage by chance ("statuts longs à rédiger").
    private const float ForeseenEnough = 0.6f;

    private const float ManyWords = 4f;
    private const float DistinctName = 1.5f;
    private const float MuchUncovered = 20f;

    // The model: an intercept, and what each piece of evidence adds to the log-odds that the passage is the answer.
    private const float Intercept = -2.3f;
    private const float CoverageGain = 0.86f;
    private const float FullCoverageGain = 1.08f;
    private const float TellingGain = 1.4f;
    private const float WordsGain = 1.2f;
    private const float NamedGain = 1.25f;
    private const float ForeignGain = -1.8f;
    private const float UnknownGain = -1.38f;
    private const float UncoveredGain = -1.45f;
    private const float ForeseenGain = 0.4f;
    private const float FigureGain = -2.6f;

    /// <summary>The probability that the passage of a hit answers the question.</summary>
    public float Of(Question question, Hit hit, RankedPassage passage) => Of(EvidenceOf(question, hit, passage));

    /// <summary>What naming an entry weighs: more where the name is used for nothing else ("GIE") than for a common word ("association").</summary>
    public static float NameWeight(float rarity) => NameFloor + (NameSlope * MathF.Min(NameCap, rarity));

    private static float Of(Evidence evidence)
    {
        var odds = Intercept
            + (CoverageGain * evidence.Coverage)
            + (FullCoverageGain * MathF.Pow(evidence.Coverage, 3))
            + (TellingGain * evidence.TellingWords)
            + (WordsGain * evidence.Words)
            + (NamedGain * evidence.Named)
            + (ForeignGain * evidence.Foreign)
            + (UnknownGain * evidence.UnknownWords)
            + (UncoveredGain * evidence.Uncovered)
            + (ForeseenGain * evidence.Foreseen)
            + (FigureGain * evidence.FigureMissing);
        return 1 / (1 + MathF.Exp(-odds));
    }

    private Evidence EvidenceOf(Question question, Hit hit, RankedPassage passage)
    {
        var (total, covered, uncovered, named) = (0f, 0f, 0f, 0f);
        var (words, telling, unknown, foreign) = (0, 0, 0, false);
        foreach (var term in question.Terms)
        {
            var rarity = index.Entries.Rarity(term.Number);
            var credit = Credit(term, hit, passage);
            var isHeld = credit > InEntry && (!term.IsForeign || term.Names is not null || passage.Nearness >= ForeseenEnough);
            if (!isHeld) credit = MathF.Min(credit, InEntry);
            var weight = term.Weight * WeightOf(term, hit, rarity, isHeld);
            total += weight;
            covered += weight * credit;
            if (term.Names == hit.Entry) named += rarity;
            if (isHeld)
            {
                words++;
                if (term.Weight >= 1) telling++;
                continue;
            }

            uncovered += weight;
            if (term.Number < 0) unknown++;
            foreign |= term.IsForeign;
        }

        return new Evidence(
            total <= 0 ? 0 : MathF.Min(1, covered / total),
            MathF.Min(1, telling / ManyWords),
            MathF.Min(1, words / ManyWords),
            MathF.Min(1, named / DistinctName),
            foreign ? 1 : 0,
            MathF.Min(1, unknown / ManyWords),
            MathF.Min(1, uncovered / MuchUncovered),
            passage.Nearness,
            question.Figure != Quantity.None && !index.Figures[passage.Passage].HasFlag(question.Figure) ? 1 : 0);
    }

    private static float WeightOf(QuestionTerm term, Hit hit, float rarity, bool isHeld)
    {
        if (!isHeld && term.IsForeign) return ForeignWeight;
        if (term.Number < 0) return UnknownWeight;
        return term.Names == hit.Entry ? MathF.Max(rarity, NameWeight(rarity)) : rarity;
    }

    private float Credit(QuestionTerm term, Hit hit, RankedPassage passage)
    {
        if (term.Names == hit.Entry) return 1;
        if (term.Asks is { } asked && hit.Facet == asked) return 1;
        var held = Held(term.Number, passage);
        if (held > InEntry) return held;
        if (term.Asks is { } other && hit.Entry.TextOf(other) is not null) return AskedElsewhere;
        return held > 0 || term.Names is null ? held : NamesAnother;
    }

    private float Held(int word, RankedPassage passage)
    {
        if (index.Subjects.ScoreIn(word, passage.Passage) > 0) return InSubject;
        if (index.Passages.ScoreIn(word, passage.Passage) > 0) return InPassage;
        return index.Entries.ScoreIn(word, passage.Entry) > 0 ? InEntry : 0;
    }
}

using CoopBot.Knowledge.Entries;

namespace CoopBot.Knowledge.Search;

/// <summary>A stem of a question and the part it played.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Number">Its number in the base, or -1 when no entry holds it.</param>
/// <param name="Names">The entry that the word helped to name, or null.</param>
/// <param name="Asks">The facet that the word helped to ask for, or null.</param>
/// <param name="IsForeign">Whether it belongs to a subject that the guides do not treat.</param>
public sealed record QuestionTerm(string Stem, int Number, Entry? Names, Facet? Asks, bool IsForeign)
{
    /// <summary>How much the word tells beside others: 1, or less for an everyday word.</summary>
    public float Weight { get; init; } = 1;
}

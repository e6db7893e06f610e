using CoopBot.Knowledge.Entries;

namespace CoopBot.Knowledge.Search;

/// <summary>A stem of a question and the part it played.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Names">The entry that the word helped to name, or null.</param>
/// <param name="Asks">The facet that the word helped to ask for, or null.</param>
public readonly record struct QuestionTerm(string Stem, Entry? Names, Facet? Asks);

namespace CoopBot.Knowledge.Language;

/// <summary>A word of a text as the search sees it.</summary>
/// <param name="Word">The folded word, after synonyms.</param>
/// <param name="Singular">The word in the singular: what phrases are compared by.</param>
/// <param name="Stem">The stem: what the search counts.</param>
/// <param name="IsFiller">Whether it says nothing of the subject.</param>
public readonly record struct Token(string Word, string Singular, string Stem, bool IsFiller);

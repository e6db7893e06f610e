namespace CoopBot.Knowledge.Language;

/// <summary>A word of a text as the search sees it.</summary>
/// <param name="Word">The folded word, after synonyms.</param>
/// <param name="Singular">The word in the singular: what phrases are compared by.</param>
/// <param name="Stem">The stem: what the search counts.</param>
/// <param name="IsFiller">Whether it says nothing of the subject.</param>
/// <param name="IsCommon">Whether it is an everyday word, which says little of the subject.</param>
public sealed record Token(string Word, string Singular, string Stem, bool IsFiller, bool IsCommon)
{
    /// <summary>Whether a filler phrase or a synonym may start here: others need not be looked up.</summary>
    internal bool MayStartPhrase { get; init; }

    /// <summary>The stem's number in the base, or -1 when it was not looked up.</summary>
    internal int Number { get; init; } = -1;
}

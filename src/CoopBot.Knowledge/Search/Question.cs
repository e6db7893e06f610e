using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>What was recognised in a member's message.</summary>
/// <param name="Named">The entries named, in the order of the message.</param>
/// <param name="Facets">The facets asked for, in the order of the message.</param>
/// <param name="Terms">The stems that say what the question is about, beside names and facets.</param>
/// <param name="Intent">The intent, where the message is nothing but small talk or a call for help.</param>
/// <param name="Reference">How it points at what was said before.</param>
/// <param name="WordCount">The number of words, fillers included and articles left out.</param>
public sealed record Question(
    ImmutableArray<Entry> Named,
    ImmutableArray<Facet> Facets,
    ImmutableArray<QuestionTerm> Terms,
    Intent? Intent,
    BackReference Reference,
    int WordCount);

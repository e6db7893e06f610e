using System.Collections.Frozen;
using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Knowledge.Language;

/// <summary>How members speak, as <c>knowledge/vocabulaire.yaml</c> describes it; phrases are as staff wrote them.</summary>
public sealed record Vocabulary
{
    /// <summary>Questions to offer to someone who does not know what to ask.</summary>
    public required ImmutableArray<string> Starters { get; init; }

    /// <summary>Groups of words or phrases that mean the same.</summary>
    public required ImmutableArray<ImmutableArray<string>> Synonyms { get; init; }

    /// <summary>Phrases that ask for a facet.</summary>
    public required FrozenDictionary<Facet, ImmutableArray<string>> FacetCues { get; init; }

    /// <summary>Phrases that are no question about a subject.</summary>
    public required FrozenDictionary<Intent, ImmutableArray<string>> Intents { get; init; }

    /// <summary>Words that say nothing of the subject.</summary>
    public required ImmutableArray<string> FillerWords { get; init; }
}

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

    /// <summary>What a member may ask the bot to do.</summary>
    public required ImmutableArray<RequestPhrases> Requests { get; init; }

    /// <summary>Phrases that ask for a figure.</summary>
    public required FrozenDictionary<Quantity, ImmutableArray<string>> QuantityCues { get; init; }

    /// <summary>Phrases that ask what a thing is.</summary>
    public required ImmutableArray<string> PresentationCues { get; init; }

    /// <summary>Phrases that ask to compare.</summary>
    public required ImmutableArray<string> ComparisonCues { get; init; }

    /// <summary>Phrases by which members tell their situation.</summary>
    public required ImmutableArray<string> SituationCues { get; init; }

    /// <summary>Messages too vague to answer, with what to ask back.</summary>
    public required ImmutableArray<Clarification> Clarifications { get; init; }

    /// <summary>Phrases of messages that are never answered.</summary>
    public required ImmutableArray<string> Refusals { get; init; }

    /// <summary>Words of subjects that the guides do not treat: a question about them is answered only where an entry holds them.</summary>
    public required ImmutableArray<string> ForeignWords { get; init; }

    /// <summary>Words that say nothing of the subject.</summary>
    public required ImmutableArray<string> FillerWords { get; init; }
}

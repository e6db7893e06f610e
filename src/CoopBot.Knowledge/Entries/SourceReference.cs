using System.Collections.Immutable;

namespace CoopBot.Knowledge.Entries;

/// <summary>Where the facts of an entry come from.</summary>
/// <param name="Guide">The guide.</param>
/// <param name="Section">The part of the guide, in words that let a reader find it.</param>
/// <param name="Facets">The facets that this source supports; empty when it supports the whole entry.</param>
public sealed record SourceReference(Guide Guide, string Section, ImmutableArray<Facet> Facets)
{
    /// <summary>Whether this source supports what is said of a facet.</summary>
    /// <param name="facet">The facet, or null for the short answer.</param>
    /// <returns>True when the source is to be cited there.</returns>
    public bool Supports(Facet? facet) => Facets.IsEmpty || (facet is { } asked && Facets.Contains(asked));
}

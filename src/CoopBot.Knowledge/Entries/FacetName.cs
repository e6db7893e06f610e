using System.Collections.Immutable;

namespace CoopBot.Knowledge.Entries;

/// <summary>How a facet is written: its key in the YAML files, its heading in the Markdown files and on buttons.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Key">The French key that staff write, such as <c>gouvernance</c>.</param>
/// <param name="Heading">The French heading, such as <c>Capital et engagement</c>.</param>
/// <param name="Kinds">The kinds of entry that may have this section.</param>
public sealed record FacetName(Facet Facet, string Key, string Heading, ImmutableArray<EntryKind> Kinds)
{
    private static readonly ImmutableArray<EntryKind> Structures = [EntryKind.Structure];
    private static readonly ImmutableArray<EntryKind> Steps = [EntryKind.Step];
    private static readonly ImmutableArray<EntryKind> StructuresAndNotions = [EntryKind.Structure, EntryKind.Notion];
    private static readonly ImmutableArray<EntryKind> NotionsAndSteps = [EntryKind.Notion, EntryKind.Step];
    private static readonly ImmutableArray<EntryKind> Every = [EntryKind.Structure, EntryKind.Notion, EntryKind.Step];

    /// <summary>Every facet, in the order in which an entry shows its sections.</summary>
    public static ImmutableArray<FacetName> All { get; } =
    [
        new(Facet.Definition, "definition", "Définition", StructuresAndNotions),
        new(Facet.Objectives, "objectifs", "Objectifs", Steps),
        new(Facet.Actors, "acteurs", "Acteurs", Steps),
        new(Facet.Means, "moyens", "Moyens", Steps),
        new(Facet.Capital, "capital", "Capital et engagement", Structures),
        new(Facet.Governance, "gouvernance", "Gouvernance", Structures),
        new(Facet.Advantages, "avantages", "Avantages", StructuresAndNotions),
        new(Facet.Limits, "limites", "Limites", StructuresAndNotions),
        new(Facet.SuccessKeys, "reussite", "Clés de réussite", NotionsAndSteps),
        new(Facet.Tools, "outils", "Outils", Steps),
        new(Facet.Opinion, "avis", "Avis", StructuresAndNotions),
        new(Facet.Examples, "exemples", "Exemples", Every),
        new(Facet.Exercise, "exercice", "Exercice", Steps),
        new(Facet.Creation, "creation", "Étapes de création", Structures),
        new(Facet.FurtherReading, "plus-loin", "Pour aller plus loin", Every),
    ];

    /// <summary>The name of a facet.</summary>
    /// <param name="facet">A declared facet.</param>
    /// <returns>Its key and heading.</returns>
    public static FacetName Of(Facet facet) => All.First(name => name.Facet == facet);

    /// <summary>Finds a facet by the key that staff write.</summary>
    /// <param name="key">Such as <c>gouvernance</c>, in lower case.</param>
    /// <returns>The facet's name, or null when no facet has this key.</returns>
    public static FacetName? ByKey(string? key) =>
        All.FirstOrDefault(name => name.Key == key);
}

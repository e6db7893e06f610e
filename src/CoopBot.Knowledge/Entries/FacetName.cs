using System.Collections.Frozen;
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
    private static readonly ImmutableArray<EntryKind> Notions = [EntryKind.Notion];
    private static readonly ImmutableArray<EntryKind> Projects = [EntryKind.Example];
    private static readonly ImmutableArray<EntryKind> Programmes = [EntryKind.Programme];
    private static readonly ImmutableArray<EntryKind> StructuresAndNotions = [EntryKind.Structure, EntryKind.Notion];
    private static readonly ImmutableArray<EntryKind> NotionsAndSteps = [EntryKind.Notion, EntryKind.Step];
    private static readonly ImmutableArray<EntryKind> Every =
        [EntryKind.Structure, EntryKind.Notion, EntryKind.Step, EntryKind.Example, EntryKind.Programme];

    /// <summary>Every facet, in the order in which an entry shows its sections.</summary>
    public static ImmutableArray<FacetName> All { get; } =
    [
        new(Facet.Definition, "definition", "Définition", [.. StructuresAndNotions, .. Projects, .. Programmes]),
        new(Facet.Beneficiaries, "beneficiaires", "Bénéficiaires", Programmes),
        new(Facet.Objectives, "objectifs", "Objectifs", Steps),
        new(Facet.Actors, "acteurs", "Acteurs", [.. NotionsAndSteps, .. Projects, .. Programmes]),
        new(Facet.Amounts, "montants", "Montants et durées", Programmes),
        new(Facet.Criteria, "criteres", "Critères", Programmes),
        new(Facet.Application, "demarche", "Démarche", Programmes),
        new(Facet.Means, "moyens", "Moyens", Steps),
        new(Facet.Method, "methode", "Comment faire", Notions),
        new(Facet.Capital, "capital", "Capital et engagement", Structures),
        new(Facet.Governance, "gouvernance", "Gouvernance", [.. Structures, .. Projects]),
        new(Facet.Story, "parcours", "Parcours", Projects),
        new(Facet.Lessons, "lecons", "Leçons", Projects),
        new(Facet.Advantages, "avantages", "Avantages", StructuresAndNotions),
        new(Facet.Limits, "limites", "Limites", StructuresAndNotions),
        new(Facet.Brakes, "freins", "Freins et conseils", Notions),
        new(Facet.SuccessKeys, "reussite", "Clés de réussite", NotionsAndSteps),
        new(Facet.Tools, "outils", "Outils", NotionsAndSteps),
        new(Facet.Opinion, "avis", "Avis", StructuresAndNotions),
        new(Facet.Examples, "exemples", "Exemples", [.. StructuresAndNotions, .. Steps, .. Programmes]),
        new(Facet.Exercise, "exercice", "Exercice", Steps),
        new(Facet.Creation, "creation", "Étapes de création", Structures),
        new(Facet.Contact, "contact", "Contact", Programmes),
        new(Facet.FurtherReading, "plus-loin", "Pour aller plus loin", Every),
    ];

    private static readonly FrozenDictionary<Facet, FacetName> ByFacet = All.ToFrozenDictionary(name => name.Facet);

    private static readonly FrozenDictionary<string, FacetName> Keys = All.ToFrozenDictionary(name => name.Key, StringComparer.Ordinal);

    // Facets by which one may answer for another that an entry lacks.
    private static readonly FrozenDictionary<Facet, ImmutableArray<Facet>> Kin = new Dictionary<Facet, ImmutableArray<Facet>>
    {
        [Facet.SuccessKeys] = [Facet.Criteria, Facet.Opinion, Facet.Method, Facet.Lessons],
        [Facet.Limits] = [Facet.Brakes, Facet.Opinion],
        [Facet.Brakes] = [Facet.Limits, Facet.SuccessKeys],
        [Facet.Method] = [Facet.Application, Facet.Creation, Facet.Means, Facet.SuccessKeys],
        [Facet.Application] = [Facet.Method, Facet.Creation],
        [Facet.Creation] = [Facet.Method, Facet.Application],
        [Facet.Actors] = [Facet.Beneficiaries, Facet.Governance],
        [Facet.Beneficiaries] = [Facet.Actors, Facet.Criteria, Facet.Opinion],
        [Facet.Governance] = [Facet.Actors],
        [Facet.Amounts] = [Facet.Capital],
        [Facet.Capital] = [Facet.Amounts],
        [Facet.Criteria] = [Facet.Beneficiaries, Facet.SuccessKeys],
        [Facet.Advantages] = [Facet.Objectives, Facet.Opinion],
        [Facet.Objectives] = [Facet.Advantages, Facet.Definition],
        [Facet.Opinion] = [Facet.Advantages, Facet.Limits],
        [Facet.Examples] = [Facet.Lessons],
        [Facet.Lessons] = [Facet.Examples],
        [Facet.Story] = [Facet.Definition],
        [Facet.Means] = [Facet.Tools, Facet.Method],
        [Facet.Tools] = [Facet.Means, Facet.Method],
        [Facet.Contact] = [Facet.FurtherReading],
        [Facet.FurtherReading] = [Facet.Contact],
    }.ToFrozenDictionary();

    /// <summary>Whether a facet may answer for another.</summary>
    /// <param name="facet">A facet of an entry.</param>
    /// <param name="asked">A facet that is asked for.</param>
    /// <returns>True for facets of near meaning, such as limits and brakes; false for a facet and itself.</returns>
    public static bool AreKin(Facet facet, Facet asked) => Kin.TryGetValue(asked, out var kin) && kin.Contains(facet);

    /// <summary>The name of a facet.</summary>
    /// <param name="facet">A declared facet.</param>
    /// <returns>Its key and heading.</returns>
    public static FacetName Of(Facet facet) => ByFacet[facet];

    /// <summary>Finds a facet by the key that staff write.</summary>
    /// <param name="key">Such as <c>gouvernance</c>, in lower case.</param>
    /// <returns>The facet's name, or null when no facet has this key.</returns>
    public static FacetName? ByKey(string? key) => key is null ? null : Keys.GetValueOrDefault(key);
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;
using YamlDotNet.RepresentationModel;

namespace CoopBot.Knowledge.Reading;

/// <summary>Reads <c>vocabulaire.yaml</c>: how members speak.</summary>
internal static class VocabularyReader
{
    /// <summary>The file's path below the knowledge folder.</summary>
    public const string FileName = "vocabulaire.yaml";

    private static readonly (string Key, Intent Intent)[] Intents =
    [
        ("salutation", Intent.Greeting), ("remerciement", Intent.Thanks), ("aide", Intent.Help), ("pourquoi", Intent.Why),
        ("suite", Intent.More), ("donnees", Intent.MyData), ("effacement", Intent.Erasure),
        ("utile", Intent.Useful), ("pas-utile", Intent.NotUseful),
    ];

    private static readonly (string Key, Quantity Quantity)[] Quantities =
        [("argent", Quantity.Money), ("annee", Quantity.Year), ("duree", Quantity.Duration), ("nombre", Quantity.Number)];

    private static readonly (string Key, RequestKind Kind)[] Requests =
        [("exercice", RequestKind.Exercise), ("quiz", RequestKind.Quiz), ("orientation", RequestKind.Orientation)];

    /// <summary>The vocabulary, or null after reported faults.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="slugs">The entries that requests may name.</param>
    /// <param name="faults">Where faults go.</param>
    public static Vocabulary? Read(string yaml, IReadOnlySet<string> slugs, FaultLog faults)
    {
        if (YamlFields.Parse(yaml, faults, offset: 0) is not { } fields) return null;
        var vocabulary = new Vocabulary
        {
            Starters = Phrases(fields, "accueil"),
            Synonyms = ReadSynonyms(fields, faults),
            FacetCues = ReadCues(fields, faults),
            Intents = ReadLists(fields, "intentions", "une liste de tournures par intention", Intents),
            Requests = ReadRequests(fields, slugs, faults),
            QuantityCues = ReadLists(fields, "chiffres", "une liste de tournures par sorte de chiffre", Quantities),
            PresentationCues = Phrases(fields, "presentations"),
            ComparisonCues = Phrases(fields, "comparaisons"),
            SituationCues = Phrases(fields, "situations"),
            Clarifications = ReadClarifications(fields),
            Refusals = Phrases(fields, "refus"),
            ForeignWords = Phrases(fields, "hors-sujet"),
            FillerWords = Phrases(fields, "mots-vides"),
        };
        fields.RejectOthers();
        return vocabulary;
    }

    private static ImmutableArray<string> Phrases(YamlFields fields, string key) => [.. fields.Texts(key).Select(phrase => phrase.Text)];

    private static ImmutableArray<ImmutableArray<string>> ReadSynonyms(YamlFields fields, FaultLog faults)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var item in fields.Items("synonymes"))
        {
            if (item is YamlSequenceNode { Children.Count: > 1 } group && group.Children.All(child => child is YamlScalarNode))
                groups.Add([.. group.Children.Select(child => ((YamlScalarNode)child).Value ?? "")]);
            else
                faults.Add(fields.LineOf(item), "des synonymes s'écrivent sur une ligne : « - [association, asso] ».");
        }

        return groups.ToImmutable();
    }

    private static FrozenDictionary<Facet, ImmutableArray<string>> ReadCues(YamlFields fields, FaultLog faults)
    {
        var cues = new Dictionary<Facet, ImmutableArray<string>>();
        if (fields.Inner("rubriques", "une liste de tournures par rubrique") is { } byFacet)
        {
            foreach (var (key, _) in byFacet.Pairs().ToList())
            {
                if (FacetKey.Read(key, byFacet.LineOf(key), faults) is { } name) cues[name.Facet] = Phrases(byFacet, key);
            }
        }

        return cues.ToFrozenDictionary();
    }

    private static FrozenDictionary<T, ImmutableArray<string>> ReadLists<T>(
        YamlFields fields, string key, string what, (string Key, T Value)[] known)
        where T : struct, Enum
    {
        var lists = new Dictionary<T, ImmutableArray<string>>();
        if (fields.Inner(key, what) is { } byKey)
        {
            foreach (var (name, value) in known) lists[value] = Phrases(byKey, name);
            byKey.RejectOthers();
        }

        return lists.ToFrozenDictionary();
    }

    private static ImmutableArray<RequestPhrases> ReadRequests(YamlFields fields, IReadOnlySet<string> slugs, FaultLog faults)
    {
        var requests = ImmutableArray.CreateBuilder<RequestPhrases>();
        if (fields.Inner("demandes", "« exercice », « quiz » et « orientation »") is not { } byKind) return [];
        foreach (var (key, kind) in Requests)
        {
            if (byKind.Inner(key, "« fiche » et « tournures »") is not { } request) continue;
            var phrases = Phrases(request, "tournures");
            var entry = request.Text("fiche");
            request.RejectOthers();
            if (entry is null) continue;
            if (slugs.Contains(entry)) requests.Add(new RequestPhrases(kind, phrases, entry));
            else faults.Add(request.LineOf("fiche"), $"« {entry} » n'est le nom d'aucune fiche. Écrivez le nom d'un fichier, sans « .md ».");
        }

        byKind.RejectOthers();
        return requests.ToImmutable();
    }

    private static ImmutableArray<Clarification> ReadClarifications(YamlFields fields)
    {
        var clarifications = ImmutableArray.CreateBuilder<Clarification>();
        foreach (var item in fields.Items("precisions"))
        {
            if (fields.Inner(item, "« tournures », « question » et « choix »") is not { } clarification) continue;
            var phrases = Phrases(clarification, "tournures");
            var choices = Phrases(clarification, "choix");
            if (clarification.Text("question") is { } question) clarifications.Add(new Clarification(phrases, question, choices));
            clarification.RejectOthers();
        }

        return clarifications.ToImmutable();
    }
}

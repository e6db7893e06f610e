using System.Collections.Frozen;
using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;
using YamlDotNet.RepresentationModel;

namespace CoopBot.Knowledge.Reading;

/// <summary>Reads <c>vocabulaire.yaml</c>: synonyms, phrases that ask for a facet, small talk and filler words.</summary>
internal static class VocabularyReader
{
    /// <summary>The file's path below the knowledge folder.</summary>
    public const string FileName = "vocabulaire.yaml";

    private static readonly (string Key, Intent Intent)[] Intents =
        [("salutation", Intent.Greeting), ("remerciement", Intent.Thanks), ("aide", Intent.Help)];

    /// <summary>The vocabulary, or null after reported faults.</summary>
    public static Vocabulary? Read(string yaml, FaultLog faults)
    {
        if (YamlFields.Parse(yaml, faults, offset: 0) is not { } fields) return null;
        var vocabulary = new Vocabulary
        {
            Starters = [.. fields.Texts("accueil").Select(question => question.Text)],
            Synonyms = ReadSynonyms(fields, faults),
            FacetCues = ReadCues(fields, faults),
            Intents = ReadIntents(fields),
            FillerWords = [.. fields.Texts("mots-vides").Select(word => word.Text)],
        };
        fields.RejectOthers();
        return vocabulary;
    }

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
                if (FacetKey.Read(key, byFacet.LineOf(key), faults) is { } name)
                    cues[name.Facet] = [.. byFacet.Texts(key).Select(phrase => phrase.Text)];
            }
        }

        return cues.ToFrozenDictionary();
    }

    private static FrozenDictionary<Intent, ImmutableArray<string>> ReadIntents(YamlFields fields)
    {
        var intents = new Dictionary<Intent, ImmutableArray<string>>();
        if (fields.Inner("intentions", "une liste de tournures par intention") is { } byIntent)
        {
            foreach (var (key, intent) in Intents)
                intents[intent] = [.. byIntent.Texts(key).Select(phrase => phrase.Text)];
            byIntent.RejectOthers();
        }

        return intents.ToFrozenDictionary();
    }
}

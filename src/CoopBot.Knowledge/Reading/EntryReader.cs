using System.Collections.Frozen;
using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;
using YamlDotNet.RepresentationModel;

namespace CoopBot.Knowledge.Reading;

/// <summary>Reads one entry: a YAML header between two <c>---</c> lines, then Markdown.</summary>
/// <param name="guides">The guides that an entry may cite.</param>
/// <param name="files">Every file of the base, to check relative links.</param>
internal sealed class EntryReader(FrozenDictionary<string, Guide> guides, IReadOnlySet<string> files)
{
    private const string Fence = "---";

    // A cell of a table with two or three columns, on a phone.
    private const int LongestBrief = 160;

    private static readonly (string Key, EntryKind Kind)[] Kinds =
    [
        ("structure", EntryKind.Structure), ("notion", EntryKind.Notion), ("etape", EntryKind.Step), ("exemple", EntryKind.Example),
        ("dispositif", EntryKind.Programme),
    ];

    /// <summary>The entry, or null after reported faults; where it is not null there may be faults too.</summary>
    public EntryDraft? Read(string text, FaultLog faults)
    {
        if (SplitHeader(text, faults) is not { } parts) return null;
        if (YamlFields.Parse(parts.Header, faults, offset: 1) is not { } fields) return null;

        var title = fields.Text("titre");
        var kind = ReadKind(fields, faults);
        var names = fields.Texts("noms");
        var sources = ReadSources(fields, faults);
        var questions = ReadQuestions(fields, faults);
        var comparison = ReadComparison(fields, faults);
        var situations = fields.Texts("situations", required: false);
        var seeAlso = fields.Texts("voir", required: false);
        var reviewed = fields.Date("revu");
        fields.RejectOthers();
        if (kind is null) return null;

        var (summary, sections) = new EntryBody(kind.Value, files, faults).Read(parts.Body, parts.BodyOffset);
        CheckFacets(sections, sources, questions, faults);
        if (title is null || reviewed is null) return null;

        var entry = new Entry
        {
            Slug = Path.GetFileNameWithoutExtension(faults.File),
            File = faults.File,
            Title = title,
            Kind = kind.Value,
            Names = [.. names.Select(name => name.Text)],
            Sources = [.. sources.Select(source => source.Reference)],
            Questions = [.. questions],
            SeeAlso = [.. seeAlso.Select(slug => slug.Text)],
            Reviewed = reviewed.Value,
            Distinction = comparison.Distinction,
            Briefs = comparison.Briefs,
            Situations = [.. situations.Select(situation => situation.Text)],
            Summary = summary,
            Sections = sections,
        };
        return new EntryDraft(entry, [.. names], [.. seeAlso]);
    }

    private static (string Header, string Body, int BodyOffset)? SplitHeader(string text, FaultLog faults)
    {
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            faults.Add(1, "une fiche commence par un en-tête entre deux lignes « --- ». Voyez une autre fiche pour modèle.");
            return null;
        }

        return (string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 1);
    }

    private static EntryKind? ReadKind(YamlFields fields, FaultLog faults)
    {
        if (fields.Text("type") is not { } text) return null;
        foreach (var (key, kind) in Kinds)
            if (key == text) return kind;
        faults.Add(fields.LineOf("type"), $"« {text} » n'est pas un type de fiche. "
            + $"Types possibles : {string.Join(", ", Kinds.Select(known => known.Key))}.");
        return null;
    }

    private List<(SourceReference Reference, int Line)> ReadSources(YamlFields fields, FaultLog faults)
    {
        var sources = new List<(SourceReference, int)>();
        foreach (var item in fields.Items("sources"))
        {
            if (fields.Inner(item, "une source (« guide » et « section »)") is not { } source) continue;
            var id = source.Text("guide");
            var section = source.Text("section");
            var facets = source.Texts("rubriques", required: false);
            source.RejectOthers();
            var known = facets.Select(facet => (facet.Line, Name: FacetKey.Read(facet.Text, facet.Line, faults))).ToList();
            if (id is null || section is null) continue;
            if (guides.TryGetValue(id, out var guide))
            {
                var supported = known.Where(facet => facet.Name is not null).Select(facet => facet.Name!.Facet);
                sources.Add((new SourceReference(guide, section, [.. supported]), source.Line));
            }
            else
            {
                faults.Add(source.LineOf("guide"), $"« {id} » n'est pas un guide de sources.yaml. "
                    + $"Guides connus : {string.Join(", ", guides.Keys.Order(StringComparer.Ordinal))}.");
            }
        }

        return sources;
    }

    private static List<ExampleQuestion> ReadQuestions(YamlFields fields, FaultLog faults)
    {
        var questions = new List<ExampleQuestion>();
        foreach (var item in fields.Items("questions", required: false))
        {
            var line = fields.LineOf(item);
            if (item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
            {
                questions.Add(new ExampleQuestion(text.Trim(), Facet: null, line));
            }
            else if (item is YamlMappingNode { Children.Count: 1 } && fields.Inner(item, "une question") is { } pair)
            {
                var (key, _) = pair.Pairs().First();
                if (FacetKey.Read(key, line, faults) is { } facet && pair.Text(key) is { } question)
                    questions.Add(new ExampleQuestion(question, facet.Facet, line));
            }
            else
            {
                faults.Add(line, "une question s'écrit « - la question » ou « - rubrique: la question ». "
                    + "Mettez-la entre guillemets doubles si elle contient « : ».");
            }
        }

        return questions;
    }

    private static (string? Distinction, ImmutableDictionary<Facet, string> Briefs) ReadComparison(YamlFields fields, FaultLog faults)
    {
        var briefs = ImmutableDictionary.CreateBuilder<Facet, string>();
        if (fields.Inner("comparer", "« singularite » et une phrase par rubrique", required: false) is not { } comparison)
            return (null, briefs.ToImmutable());
        var distinction = comparison.Text("singularite");
        foreach (var (key, value) in comparison.Pairs().ToList())
        {
            var line = comparison.LineOf(key);
            if (value is YamlScalarNode { Value.Length: > LongestBrief })
                faults.Add(line, $"cette ligne de « comparer » dépasse {LongestBrief} signes : elle ne tient pas dans un tableau. Raccourcissez-la.");
            if (key != "singularite" && FacetKey.Read(key, line, faults) is { } facet && comparison.Text(key) is { } text)
                briefs[facet.Facet] = text;
        }

        return (distinction, briefs.ToImmutable());
    }

    private static void CheckFacets(
        ImmutableArray<Section> sections,
        List<(SourceReference Reference, int Line)> sources,
        List<ExampleQuestion> questions,
        FaultLog faults)
    {
        var cited = sources.SelectMany(source => source.Reference.Facets.Select(facet => (Facet: facet, source.Line)));
        var asked = questions.Where(question => question.Facet is not null)
            .Select(question => (Facet: question.Facet!.Value, question.Line));
        foreach (var (facet, line) in cited.Concat(asked))
        {
            if (sections.Any(section => section.Facet == facet)) continue;
            var name = FacetName.Of(facet);
            faults.Add(line, $"cette fiche n'a pas de rubrique « {name.Heading} » ({name.Key}). "
                + "Écrivez-la, ou citez-en une autre ici.");
        }
    }
}

using System.Text.RegularExpressions;
using CoopBot.Knowledge;

namespace CoopBot.Tests.Knowledge;

/// <summary>
/// The table <c>docs/couverture.md</c>, which tells staff where each part of a guide is held, agrees with the guides
/// and with the sources that the entries cite. Messages are in French: staff mend the table.
/// </summary>
public sealed partial class CoverageTests
{
    private const string Table = "docs/couverture.md";
    private const string ToKnowledge = "../knowledge/";

    private static readonly string[] HeaderRow = ["Partie du guide", "Fiches"];
    private static readonly Lazy<CoverageTable> Read = new(ReadTable);

    private static IReadOnlyList<Heading> Headings => Read.Value.Headings;

    private static IReadOnlyList<Row> Rows => Read.Value.Rows;

    private static KnowledgeBase Knowledge => Repository.Knowledge;

    [Fact]
    public void Every_guide_has_its_part_and_nothing_else_has_one()
    {
        var expected = Knowledge.Guides.Values.Select(guide => $"{guide.Id} · {guide.Title}").ToArray();
        var found = Headings.Select(heading => heading.Text).ToArray();
        var missing = expected.Except(found).Select(text => $"{Table} : il manque la partie « ## {text} ».");
        var unknown = Headings.Where(heading => !expected.Contains(heading.Text))
            .Select(heading => $"{Table}, ligne {heading.Line} : « {heading.Text} » n'est pas un guide de sources.yaml.");
        var twice = Headings.GroupBy(heading => heading.Guide).Where(group => group.Count() > 1)
            .Select(group => $"{Table}, ligne {group.Last().Line} : le guide « {group.Key} » a déjà une partie.");
        missing.Concat(unknown).Concat(twice).ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_names_entries_or_says_why_it_has_none() =>
        Rows.Where(row => row.Part.Length == 0 || !(Links().IsMatch(row.Cell) || Reason().IsMatch(row.Cell)))
            .Select(row => row.Say("écrivez les fiches en liens séparés par « , », ou « — (la raison) »."))
            .ShouldBeEmpty();

    [Fact]
    public void Every_link_leads_to_an_entry() =>
        Rows.SelectMany(row => row.Links.Select(link => (Row: row, Link: link, Entry: Knowledge.Find(link.Slug))))
            .Where(named => named.Entry is null || named.Link.Target != ToKnowledge + named.Entry.File)
            .Select(named => named.Row.Say(named.Entry is { } entry
                ? $"le lien de « {entry.Slug} » doit être {ToKnowledge}{entry.File}."
                : $"la fiche « {named.Link.Slug} » n'existe pas."))
            .ShouldBeEmpty();

    [Fact]
    public void Every_named_entry_cites_the_guide_of_its_row() =>
        Rows.SelectMany(row => row.Links.Select(link => (Row: row, Entry: Knowledge.Find(link.Slug))))
            .Where(named => named.Entry?.Sources.Any(source => source.Guide.Id == named.Row.Guide) == false)
            .Select(named => named.Row.Say(
                $"la fiche « {named.Entry!.Slug} » ne cite pas ce guide ; ajoutez-le à ses sources ou ôtez-la."))
            .ShouldBeEmpty();

    [Fact]
    public void Every_guide_that_an_entry_cites_has_a_row_for_it()
    {
        var held = Rows.SelectMany(row => row.Links.Select(link => (link.Slug, row.Guide))).ToHashSet();
        Knowledge.Entries
            .SelectMany(entry => entry.Sources.Select(source => (entry.Slug, Guide: source.Guide.Id)).Distinct())
            .Where(cited => !held.Contains(cited))
            .Select(cited => $"{Table} : la fiche « {cited.Slug} » cite « {cited.Guide} », "
                + "mais aucune ligne de ce guide ne la nomme.")
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_row_stands_twice_in_a_guide() =>
        Rows.GroupBy(row => (row.Guide, row.Part))
            .Where(group => group.Count() > 1)
            .Select(group => group.Last().Say($"cette partie est déjà à la ligne {group.First().Line}."))
            .ShouldBeEmpty();

    private static CoverageTable ReadTable()
    {
        var headings = new List<Heading>();
        var rows = new List<Row>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "couverture.md")))
        {
            number++;
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                headings.Add(new Heading(line[3..].Trim(), number));
            }
            else if (line.StartsWith('|') && !Separator().IsMatch(line))
            {
                var cells = line.Trim().Trim('|').Split('|', 2, StringSplitOptions.TrimEntries);
                if (cells.SequenceEqual(HeaderRow)) continue;
                var guide = headings.Count > 0 ? headings[^1].Guide : "";
                rows.Add(new Row(number, guide, cells[0], cells.Length > 1 ? cells[1] : ""));
            }
        }

        return new CoverageTable(headings, rows);
    }

    [GeneratedRegex(@"^[|:\s-]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\[(?<slug>[^\]]*)\]\((?<target>[^)]*)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\[[^\]]+\]\([^)]+\)(, \[[^\]]+\]\([^)]+\))*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"^— \([^\[\]]*\w[^\[\]]*\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reason();

    private sealed record CoverageTable(IReadOnlyList<Heading> Headings, IReadOnlyList<Row> Rows);

    private sealed record Heading(string Text, int Line)
    {
        public string Guide { get; } = Text.Split('·', 2)[0].Trim();
    }

    private sealed record EntryLink(string Slug, string Target);

    private sealed record Row(int Line, string Guide, string Part, string Cell)
    {
        public IReadOnlyList<EntryLink> Links { get; } =
            [.. Link().Matches(Cell).Select(link => new EntryLink(link.Groups["slug"].Value, link.Groups["target"].Value))];

        public string Say(string what) => $"{Table}, ligne {Line}, {Guide}, « {Part} » : {what}";
    }
}

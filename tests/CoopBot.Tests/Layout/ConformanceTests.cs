using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CoopBot.Tests.Layout;

/// <summary>The table of docs/conformance.md and the tests that it names.</summary>
public sealed partial class ConformanceTests
{
    private const int Rows = 54;

    private static readonly IReadOnlyList<(int Row, string Tests)> Table =
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "conformance.md"))
            .Select(line => RowLine().Match(line))
            .Where(match => match.Success)
            .Select(match => (int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture), match.Groups["tests"].Value))];

    // The tests in Chromium are another program; those that are inherited are declared by their contract.
    private static readonly HashSet<string> Existing =
    [
        .. typeof(ConformanceTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}"),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "CoopBot.BrowserTests"), "*Tests.cs")
            .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups["name"].Value}")),
    ];

    [Fact]
    public void Every_row_is_there_once_and_in_order() => Table.Select(line => line.Row).ShouldBe(Enumerable.Range(1, Rows));

    [Fact]
    public void Every_row_names_a_test_or_says_why_there_is_none()
    {
        foreach (var (row, tests) in Table)
            (Named(tests).Count > 0 || tests.StartsWith("waits for the ", StringComparison.Ordinal) || tests.StartsWith("not served: ", StringComparison.Ordinal)).ShouldBeTrue($"row {row}: {tests}");
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        foreach (var (row, tests) in Table) Named(tests).Except(Existing).ShouldBeEmpty($"row {row}");
    }

    [Fact]
    public void Every_test_named_after_a_row_is_in_its_row()
    {
        foreach (var test in Existing)
        {
            foreach (var row in RowName().Match(test).Groups["row"].Captures.Select(capture => int.Parse(capture.Value, CultureInfo.InvariantCulture)))
                Named(Table.Single(line => line.Row == row).Tests).ShouldContain(test);
        }
    }

    private static List<string> Named(string tests) => [.. Quoted().Matches(tests).Select(match => match.Groups["test"].Value)];

    [GeneratedRegex(@"^\| (?<row>\d+) \| [^|]+ \| (?<tests>[^|]+) \|$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowLine();

    [GeneratedRegex("`(?<test>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\.Rows?_(?<row>\d+)(_and_(?<row>\d+))*_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowName();

    [GeneratedRegex(@"\[(Fact|Theory)\b[^;{}]*?\bpublic (async Task|Task|void) (?<name>\w+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestMethod();
}

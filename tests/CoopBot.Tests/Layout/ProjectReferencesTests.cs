using System.Xml.Linq;

namespace CoopBot.Tests.Layout;

/// <summary>The arrows between the rooms of <c>src/</c>, as docs/architecture.md draws them.</summary>
public sealed class ProjectReferencesTests
{
    /// <summary>What each project may use: projects of ours, then packages.</summary>
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new(StringComparer.Ordinal)
    {
        ["CoopBot.Knowledge"] = ([], ["Markdig", "YamlDotNet"]),
        ["CoopBot.Dialogs"] = ([], ["YamlDotNet"]),
        ["CoopBot.Workshops"] = (["CoopBot.Dialogs"], []),
        ["CoopBot.Conversation"] = (["CoopBot.Knowledge", "CoopBot.Dialogs", "CoopBot.Workshops"], ["Microsoft.Extensions.Hosting.Abstractions"]),
        ["CoopBot.BotFramework"] = (["CoopBot.Conversation"], ["Microsoft.Identity.Client", "Polly.Core"]),
        ["CoopBot.Storage"] = (["CoopBot.Conversation", "CoopBot.Workshops"], ["Dapper", "Microsoft.Data.Sqlite.Core", "Npgsql", "SQLitePCLRaw.bundle_e_sqlite3"]),
        ["CoopBot"] = (["CoopBot.Knowledge", "CoopBot.Dialogs", "CoopBot.Workshops", "CoopBot.Conversation", "CoopBot.BotFramework", "CoopBot.Storage"], ["*"]),
    };

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_the_architecture_allows(string project)
    {
        Allowed.ShouldContainKey(project);
        var (projects, packages) = Allowed[project];
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));

        var usedProjects = Included(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));
        usedProjects.ShouldBeSubsetOf(projects);
        if (!packages.Contains("*")) Included(file, "PackageReference").ShouldBeSubsetOf(packages);
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "CoopBot.sln")).Replace('\\', '/');
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories))
            solution.ShouldContain(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));
    }

    [Fact]
    public void The_top_level_holds_nothing_else()
    {
        string[] expected =
        [
            "CoopBot.sln", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "deploy", "dialogs", "docs", "global.json",
            "knowledge", "manifest", "src", "test", "tests",
        ];
        var found = Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.') && name is not ("data" or "TestResults" or "BenchmarkDotNet.Artifacts"));
        found.ShouldBeSubsetOf(expected);
    }

    private static IEnumerable<string> Included(XDocument file, string element) =>
        file.Descendants(element).Select(reference => reference.Attribute("Include")!.Value);
}

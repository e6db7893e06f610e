using CoopBot.Knowledge;
using CoopBot.Knowledge.Reading;
using CoopBot.Knowledge.Search;

namespace CoopBot.Tests;

/// <summary>The repository that the tests were built in, and its knowledge, read once.</summary>
internal static class Repository
{
    private static readonly Lazy<KnowledgeReading> Reading = new(() => KnowledgeReader.ReadFolder(KnowledgeFolder));

    private static readonly Lazy<KnowledgeSearch> Index = new(() => new KnowledgeSearch(Knowledge));

    public static string Root { get; } = FindRoot();

    public static string KnowledgeFolder => Path.Combine(Root, "knowledge");

    public static KnowledgeReading ShippedReading => Reading.Value;

    public static KnowledgeBase Knowledge => Reading.Value.Base.ShouldNotBeNull(string.Join('\n', Reading.Value.Faults));

    /// <summary>The index of the knowledge, which takes a service half a second to make.</summary>
    public static KnowledgeSearch Search => Index.Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CoopBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}

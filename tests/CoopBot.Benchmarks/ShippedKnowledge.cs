using CoopBot.Knowledge;
using CoopBot.Knowledge.Reading;

namespace CoopBot.Benchmarks;

/// <summary>The knowledge files of the repository.</summary>
internal static class ShippedKnowledge
{
    public static KnowledgeBase Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CoopBot.sln"))) folder = folder.Parent;
        if (folder is null) throw new InvalidOperationException("Run this from a build inside the repository.");
        var reading = KnowledgeReader.ReadFolder(Path.Combine(folder.FullName, "knowledge"));
        return reading.Base ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
    }
}

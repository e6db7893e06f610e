using CoopBot.Hosting;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Reading;

namespace CoopBot.Benchmarks;

/// <summary>The knowledge files of the repository.</summary>
internal static class ShippedKnowledge
{
    public static KnowledgeBase Read()
    {
        var folder = KnowledgeFolder.Locate(asked: null)
            ?? throw new InvalidOperationException("Run this from a build inside the repository.");
        var reading = KnowledgeReader.ReadFolder(folder);
        return reading.Base ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
    }
}

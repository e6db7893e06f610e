using System.Globalization;
using CoopBot.Knowledge.Search;

namespace CoopBot.Benchmarks;

/// <summary>The memory that an index holds once built, which an allocation count does not tell.</summary>
internal static class IndexSize
{
    public static void Run(TextWriter output)
    {
        foreach (var entries in new[] { 167, 1_000, 10_000 })
        {
            var knowledge = GeneratedKnowledge.Of(entries);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var search = new KnowledgeSearch(knowledge);
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{knowledge.Entries.Length} entries: {held / 1048576.0:0.0} MiB held"));
            GC.KeepAlive(search);
        }
    }
}

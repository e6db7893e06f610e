using BenchmarkDotNet.Attributes;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Search;

namespace CoopBot.Benchmarks;

/// <summary>The time to index a base, and how it grows with the number of entries.</summary>
[MemoryDiagnoser, InProcess, WarmupCount(2), IterationCount(8)]
public class IndexBenchmarks
{
    private KnowledgeBase _knowledge = null!;

    [Params(167, 1_000, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Read() => _knowledge = GeneratedKnowledge.Of(Entries);

    [Benchmark]
    public KnowledgeSearch Build() => new(_knowledge);
}

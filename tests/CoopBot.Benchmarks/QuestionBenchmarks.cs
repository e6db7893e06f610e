using BenchmarkDotNet.Attributes;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Search;

namespace CoopBot.Benchmarks;

/// <summary>The time of one question, from the message to the reply, and how it grows with the base.</summary>
[MemoryDiagnoser, InProcess, WarmupCount(2), IterationCount(8)]
public class QuestionBenchmarks
{
    private static readonly string[] Questions =
    [
        "c koi une scic svp", "gouvernance du GIE ?", "un groupement d'employeurs peut vendre à des non-membres ?", "quel temps fait-il à Tours ?",
        "qui dirige un gropement de coopération sociale", "on est plusieurs associations et on voudrait partager un local et du matériel, comment faire ?",
    ];

    private Assistant _assistant = null!;
    private int _next;

    [Params(167, 1_000, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Index()
    {
        var knowledge = GeneratedKnowledge.Of(Entries);
        _assistant = new Assistant(knowledge, new KnowledgeSearch(knowledge));
    }

    [Benchmark]
    public Decision Question()
    {
        _next = (_next + 1) % Questions.Length;
        return _assistant.Decide(ConversationState.New, new UserInput.Said(Questions[_next]), DateTimeOffset.UnixEpoch);
    }
}

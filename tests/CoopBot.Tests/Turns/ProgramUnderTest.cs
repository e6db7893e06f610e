using System.Text;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Turns;
using CoopBot.Tests.Answering;
using CoopBot.Tests.Telemetry;

namespace CoopBot.Tests.Turns;

/// <summary>What takes turns in one program, on a storage that programs may share.</summary>
internal sealed class ProgramUnderTest : IDisposable
{
    public ProgramUnderTest(MemoryTurnStore store, MemoryTurnRecords? records = null)
    {
        Runner = new TurnRunner(Script.Assistant, store, store, new ConversationLanes(mostTurns: 100), Signal, new TurnMetrics(new UnheardMeters(), Clock), Clock, Log);
        Slow = new SlowTurns(Runner, records ?? new MemoryTurnRecords(), new PlainReader(), Typing, Clock, SlowLog);
    }

    public ManualClock Clock { get; } = new();

    public LogLines<TurnRunner> Log { get; } = new();

    public LogLines<SlowTurns> SlowLog { get; } = new();

    /// <summary>What was sent while turns took long.</summary>
    public SentTyping Typing { get; } = new();

    public DeliverySignal Signal { get; } = new();

    public TurnRunner Runner { get; }

    public SlowTurns Slow { get; }

    /// <summary>The turn of a message.</summary>
    public static IncomingTurn Said(string text, string? activity = null) =>
        Turn(new UserInput.Said(text), activity) with { Record = () => Encoding.UTF8.GetBytes($"{activity}:{text}") };

    /// <summary>The turn of any input, by Ana in the salon.</summary>
    public static IncomingTurn Turn(UserInput input, string? activity = null) =>
        new(new TurnOrigin("msteams", "salon", "ana") { Activity = activity }, input, new PlainFormat(), () => ReadOnlyMemory<byte>.Empty);

    /// <summary>Whether the delivery was told that something waits; it is told no more after this.</summary>
    public bool TakeSignal()
    {
        using var stop = new CancellationTokenSource();
        var isGiven = Signal.WaitAsync(Timeout.InfiniteTimeSpan, stop.Token).IsCompleted;
        stop.Cancel();
        return isGiven;
    }

    public void Dispose()
    {
        Slow.Dispose();
        Signal.Dispose();
    }
}

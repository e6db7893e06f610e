using CoopBot.Conversation.Delivery;
using CoopBot.Tests.Telemetry;

namespace CoopBot.Tests.Delivery;

/// <summary>A delivery with what it needs, started; an outbox may be taken over from another one.</summary>
internal sealed class PumpUnderTest : IAsyncDisposable
{
    /// <summary>Nothing here waits for the next look: a test gives the signal.</summary>
    public static readonly DeliveryOptions Options = new() { Attempts = 3, Poll = TimeSpan.FromHours(1) };

    private readonly DeliverySignal _signal = new();
    private readonly DeliveryPump _pump;

    private PumpUnderTest(DeliveryOptions options, PumpUnderTest? before)
    {
        Clock = before?.Clock ?? new ManualClock();
        Outbox = before?.Outbox ?? new MemoryOutbox(Clock);
        _pump = new DeliveryPump(Outbox, Sender, _signal, options, new DeliveryMetrics(new UnheardMeters()), Clock, Log);
    }

    public ManualClock Clock { get; }

    public MemoryOutbox Outbox { get; }

    public ScriptedSender Sender { get; } = new();

    public LogLines<DeliveryPump> Log { get; } = new();

    public static async Task<PumpUnderTest> StartAsync(DeliveryOptions? options = null, PumpUnderTest? after = null)
    {
        var pump = new PumpUnderTest(options ?? Options, after);
        await pump._pump.StartAsync(TestContext.Current.CancellationToken);
        return pump;
    }

    /// <summary>Turns leave messages in a conversation.</summary>
    public void Add(string lane, params IEnumerable<string> messages)
    {
        Outbox.Add(lane, messages);
        _signal.Give();
    }

    /// <summary>Lets time pass and has the delivery look again.</summary>
    public void Pass(TimeSpan time)
    {
        Clock.Pass(time);
        _signal.Give();
    }

    public Task StopAsync() => _pump.StopAsync(CancellationToken.None).Soon();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _pump.Dispose();
        _signal.Dispose();
    }
}

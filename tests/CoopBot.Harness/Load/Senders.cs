using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;

namespace CoopBot.Harness.Load;

/// <summary>
/// Writes to one or several bots in turn, as a channel does: a message that is not acknowledged is sent again, with the same id, to
/// the next bot, until it is.
/// </summary>
public sealed class Senders : IDisposable
{
    private static readonly TimeSpan ResendAfter = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LoadPlan _plan;
    private readonly IReadOnlyList<Uri> _bots;
    private readonly MessageLog _log;
    private readonly BotClient _client;
    private readonly Channel<Writer> _ready = Channel.CreateUnbounded<Writer>();
    private readonly ConcurrentDictionary<Participant, Writer> _writers = new();
    private readonly ConcurrentDictionary<HttpStatusCode, int> _refusals = new();
    private Task _senders = Task.CompletedTask;
    private int _calls;
    private int _finished;
    private volatile bool _stopping;

    /// <summary>Prepares the senders.</summary>
    /// <param name="plan">Who writes how much.</param>
    /// <param name="bots">The bots' addresses.</param>
    /// <param name="serviceUrl">Where replies go.</param>
    /// <param name="log">Where messages and acknowledgements are noted, and from where replies are seen.</param>
    public Senders(LoadPlan plan, IReadOnlyList<Uri> bots, string serviceUrl, MessageLog log)
    {
        _plan = plan;
        _bots = bots;
        _client = new BotClient(serviceUrl);
        _log = log;
    }

    /// <summary>How many calls were answered with which status other than 2xx.</summary>
    public IReadOnlyDictionary<HttpStatusCode, int> Refusals => _refusals;

    /// <summary>Starts to write.</summary>
    public void Start()
    {
        _log.WhenAnswered = participant => Ready(_writers[participant].Answered());
        foreach (var participant in _plan.Participants())
        {
            var writer = new Writer(participant, _plan);
            _writers[participant] = writer;
            Ready(writer.Release());
        }

        _senders = Task.WhenAll(Enumerable.Range(0, _plan.Senders).Select(_ => Task.Run(SendAsync)));
    }

    /// <summary>Waits until each person wrote the planned number of messages.</summary>
    /// <exception cref="TimeoutException">A message was not acknowledged for a minute.</exception>
    public Task FinishedAsync() => _senders;

    /// <summary>Begins no new message, and waits until those begun are acknowledged.</summary>
    /// <exception cref="TimeoutException">A message was not acknowledged for a minute.</exception>
    public Task StopAsync()
    {
        _stopping = true;
        _ready.Writer.TryComplete();
        return _senders;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _log.WhenAnswered = null;
        _client.Dispose();
    }

    private void Ready(Writer? writer)
    {
        if (writer is not null) _ready.Writer.TryWrite(writer);
    }

    private async Task SendAsync()
    {
        await foreach (var writer in _ready.Reader.ReadAllAsync())
        {
            if (_stopping) return;
            var message = writer.Next();
            _log.Send(message);
            await SendUntilAcknowledgedAsync(message);
            _log.Acknowledge(message);
            Ready(writer.Release());
            if (message.Number + 1 == _plan.MessagesEach && Interlocked.Increment(ref _finished) == _writers.Count) _ready.Writer.TryComplete();
        }
    }

    private async Task SendUntilAcknowledgedAsync(SentMessage message)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsAcknowledgedAsync(message))
        {
            if (patience.IsCancellationRequested) throw new TimeoutException($"Message {message.Id} was not acknowledged in {Patience}.");
            await Task.Delay(ResendAfter, CancellationToken.None);
        }
    }

    private async Task<bool> IsAcknowledgedAsync(SentMessage message)
    {
        var bot = _bots[(int)((uint)Interlocked.Increment(ref _calls) % _bots.Count)];
        try
        {
            using var response = await _client.SendAsync(bot, message);
            if (response.IsSuccessStatusCode) return true;
            _refusals.AddOrUpdate(response.StatusCode, 1, (_, count) => count + 1);
            return false;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // The bot is down, or was killed before it answered: only sending again tells whether it took the message.
            return false;
        }
    }
}

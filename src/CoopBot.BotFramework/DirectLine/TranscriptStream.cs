using System.Net.WebSockets;
using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>One open stream of a conversation.</summary>
/// <param name="socket">The connection.</param>
/// <param name="conversation">The conversation.</param>
/// <param name="transcripts">What was said.</param>
/// <param name="listener">Tells when this program has added to it.</param>
internal sealed class TranscriptStream(WebSocket socket, string conversation, ITranscripts transcripts, TranscriptListener listener)
{
    // What another program adds is found by looking.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(2);
    private const int ReceivedBytes = 1024;

    /// <summary>Sends what was said after a point, and from now on, until the client or the server ends it.</summary>
    /// <param name="after">The number after which to begin.</param>
    /// <param name="stop">Ends it.</param>
    public async Task RunAsync(long after, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var receiving = ReceiveAsync(ended);
        try
        {
            while (await SendAsync(after, ended.Token) is { } last)
            {
                after = last;
                await listener.WaitAsync(Poll, ended.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            // The client has gone, the token has expired or the program stops.
        }

        await CloseAsync(receiving);
    }

    // The number up to which the client knows everything; null when the conversation has ended.
    private async Task<long?> SendAsync(long after, CancellationToken stop)
    {
        try
        {
            if (await transcripts.ReadAsync(conversation, after) is not { } page) return null;
            if (!page.Bodies.IsEmpty) await socket.SendAsync(ActivitySet.Of(page), WebSocketMessageType.Text, endOfMessage: true, stop);
            return page.Last;
        }
        catch (StorageUnavailableException)
        {
            return after;
        }
    }

    // Clients send empty messages, to notice when the connection is gone. What else they send says nothing either.
    private async Task ReceiveAsync(CancellationTokenSource ended)
    {
        var buffer = new byte[ReceivedBytes];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // It went without a farewell.
        }

        await ended.CancelAsync();
    }

    // A receiving that is cancelled breaks the connection: it is left to end with the client's farewell.
    private async Task CloseAsync(Task receiving)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var limit = new CancellationTokenSource(LongestFarewell);
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, limit.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            // There is nobody to say farewell to.
        }

        if (await Task.WhenAny(receiving, Task.Delay(LongestFarewell)) != receiving) socket.Abort();
        await receiving;
    }
}

using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CoopBot.BotFramework.DirectLine;

/// <summary><c>GET conversations/{id}/stream</c>: what is said, as soon as it is, over a WebSocket.</summary>
internal static class StreamEndpoint
{
    /// <summary>Answers the request; over when the stream is.</summary>
    public static async Task<IResult> OpenAsync(
        string id,
        string? watermark,
        string? t,
        HttpContext context,
        DirectLineAccess access,
        ITranscripts transcripts,
        TranscriptSignals signals,
        TimeProvider time,
        IHostApplicationLifetime program)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return DirectLineError.Of(StatusCodes.Status400BadRequest, DirectLineError.BadArgument, "This address is for WebSockets.");
        if (!access.AllowsStream(context.Request, id, t, out var token, out var refusal)) return refusal;
        if (ActivitySet.After(watermark) is not { } after) return ActivityEndpoints.BadWatermark();
        using var listener = signals.Listen(id, DirectLineLimits.MostStreams);
        if (listener is null) return DirectLineError.Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many streams of this conversation.");
        try
        {
            if (await transcripts.ReadAsync(id, long.MaxValue) is null) return DirectLineError.NotFound();
        }
        catch (StorageUnavailableException)
        {
            return DirectLineTurns.Later(context.Response);
        }

        using var expiry = new CancellationTokenSource(token.Limit - time.GetUtcNow(), time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, program.ApplicationStopping, context.RequestAborted);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await new TranscriptStream(socket, id, transcripts, listener).RunAsync(after, end.Token);
        return TypedResults.Empty;
    }
}

using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>What is said in a conversation: reading it by polling, and saying something.</summary>
internal static class ActivityEndpoints
{
    /// <summary><c>GET conversations/{id}/activities</c>: what was said after the watermark.</summary>
    public static async Task<IResult> ReadAsync(string id, string? watermark, HttpRequest request, DirectLineAccess access, ITranscripts transcripts)
    {
        if (!access.Allows(request, id, out _, out var refusal)) return refusal;
        if (ActivitySet.After(watermark) is not { } after) return BadWatermark();
        try
        {
            return await transcripts.ReadAsync(id, after) is { } page ? Told(page) : DirectLineError.NotFound();
        }
        catch (StorageUnavailableException)
        {
            // Clients never ask again after an error: they are told that there is nothing new, and ask again.
            return Told(new TranscriptPage([], after));
        }
    }

    /// <summary><c>POST conversations/{id}/activities</c>: a message becomes a turn.</summary>
    public static async Task<IResult> PostAsync(
        string id, HttpRequest request, DirectLineAccess access, DirectLineLimits limits, ITranscripts transcripts, DirectLineTurns turns)
    {
        if (!access.Allows(request, id, out var token, out var refusal)) return refusal;
        if (limits.RefuseActivity(request.HttpContext, id) is { } tooMany) return tooMany;
        var (posted, fault) = await PostedActivity.ReadAsync(request);
        if (posted is null) return fault!;
        if (RefusalOf(posted) is { } unsupported) return unsupported;
        try
        {
            if (await transcripts.ReadAsync(id, long.MaxValue) is null) return DirectLineError.NotFound();
            var message = WebActivity.Message(posted, token);
            if (posted.Type == ActivityTypes.Message && await turns.TakeAsync(message, request.HttpContext.Response) is { } later) return later;
            return TypedResults.Json(new SentActivity(message.Id!), DirectLineJson.Default.SentActivity);
        }
        catch (StorageUnavailableException)
        {
            return DirectLineTurns.Later(request.HttpContext.Response);
        }
    }

    /// <summary><c>POST conversations/{id}/upload</c>: this bot takes no files.</summary>
    public static IResult RefuseUpload(string id, HttpRequest request, DirectLineAccess access) => access.Allows(request, id, out _, out var refusal)
        ? DirectLineError.Of(StatusCodes.Status415UnsupportedMediaType, "NotSupported", "This bot takes no files. Send the message without them.")
        : refusal;

    /// <summary>The refusal of a watermark that this server did not give.</summary>
    public static IResult BadWatermark() => DirectLineError.Of(StatusCodes.Status400BadRequest, DirectLineError.BadArgument, "Invalid watermark.");

    // Events and typing are taken and have no effect: clients send them whatever the bot makes of them.
    private static IResult? RefusalOf(Activity posted) => posted.Type switch
    {
        ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing => null,
        ActivityTypes.Invoke => DirectLineError.Of(StatusCodes.Status501NotImplemented, "NotSupported", "Invokes are not supported."),
        _ => DirectLineError.Of(StatusCodes.Status400BadRequest, DirectLineError.BadArgument, "Activities of this type are not taken."),
    };

    private static FileContentHttpResult Told(TranscriptPage page) => TypedResults.Bytes(ActivitySet.Of(page), "application/json; charset=utf-8");
}

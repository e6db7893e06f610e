using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Tokens, and the beginning of conversations.</summary>
internal static class ConversationEndpoints
{
    /// <summary><c>POST tokens/generate</c>: a token for a new conversation of a new person, who remains unknown. Direct Line asks for a secret here, which a page could not keep.</summary>
    public static IResult Generate(HttpRequest request, DirectLineAccess access, DirectLineLimits limits) =>
        limits.RefuseConversation(request.HttpContext) ?? Told(access.Tell(access.Issue(request)), StatusCodes.Status200OK);

    /// <summary><c>POST tokens/refresh</c>: the same token for longer.</summary>
    public static IResult Refresh(HttpRequest request, DirectLineAccess access) => access.Allows(request, conversation: null, out var token, out var refusal)
        ? Told(access.Tell(access.Renew(token)), StatusCodes.Status200OK)
        : refusal;

    /// <summary><c>POST conversations</c>: begins the token's conversation, or finds it begun.</summary>
    public static async Task<IResult> StartAsync(HttpRequest request, DirectLineAccess access, DirectLineLimits limits, ITranscripts transcripts, DirectLineTurns turns)
    {
        if (!access.Allows(request, conversation: null, out var token, out var refusal)) return refusal;
        if (limits.RefuseActivity(request.HttpContext, token.Conversation) is { } tooMany) return tooMany;
        try
        {
            if (await transcripts.StartAsync(token.Conversation, token.Person) is not { } last) return DirectLineError.NotFound();

            // The welcome. A program that was killed in between begins again here; one arrival has one welcome.
            if (last == 0 && await turns.TakeAsync(WebActivity.Arrival(token), request.HttpContext.Response) is { } later) return later;
            return Told(Opened(request, access, token, ""), last == 0 ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        }
        catch (StorageUnavailableException)
        {
            return DirectLineTurns.Later(request.HttpContext.Response);
        }
    }

    /// <summary><c>GET conversations/{id}</c>: comes back to a conversation, with a new address for its stream.</summary>
    public static async Task<IResult> ReconnectAsync(string id, string? watermark, HttpRequest request, DirectLineAccess access, ITranscripts transcripts)
    {
        if (!access.Allows(request, id, out var token, out var refusal)) return refusal;
        if (ActivitySet.After(watermark) is null) return ActivityEndpoints.BadWatermark();
        try
        {
            return await transcripts.ReadAsync(id, long.MaxValue) is null
                ? DirectLineError.NotFound()
                : Told(Opened(request, access, token, watermark ?? ""), StatusCodes.Status200OK);
        }
        catch (StorageUnavailableException)
        {
            return DirectLineTurns.Later(request.HttpContext.Response);
        }
    }

    private static StartedConversation Opened(HttpRequest request, DirectLineAccess access, DirectLineToken token, string watermark) =>
        access.Tell(token, ClientAddress.StreamOf(
            request, $"{DirectLineEndpoints.Root}/conversations/{token.Conversation}/stream?watermark={watermark}&t={access.WriteForStream(token)}"));

    private static JsonHttpResult<StartedConversation> Told(StartedConversation conversation, int status) =>
        TypedResults.Json(conversation, DirectLineJson.Default.StartedConversation, statusCode: status);
}

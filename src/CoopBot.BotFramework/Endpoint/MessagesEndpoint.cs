using System.Globalization;
using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Connector;
using CoopBot.BotFramework.Invokes;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>The bot's endpoint, <c>POST /api/messages</c>: activities in, replies out.</summary>
public static class MessagesEndpoint
{
    private const int MostBytes = 1024 * 1024;
    private const int RetrySeconds = 2;

    /// <summary>Maps the endpoint.</summary>
    /// <param name="routes">The routes of the program.</param>
    /// <returns>The same routes.</returns>
    public static IEndpointRouteBuilder MapMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/messages", PostAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        return routes;
    }

    private static async Task<IResult> PostAsync(HttpRequest request, SlowTurns turns, ReadingInvokes invokes)
    {
        // Only JSON: a web page of another site could post anything else here without asking.
        if (!request.HasJsonContentType())
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Send the activity as application/json.");
        var (activity, fault) = await ReadAsync(request);
        if (activity is null) return fault!;
        if (ActivityCheck.FaultOf(activity) is { } wrong) return Problem(StatusCodes.Status400BadRequest, wrong);
        if (activity.Type == ActivityTypes.Invoke)
        {
            if (InvokeShape.FaultOf(activity) is { } misshapen) return Problem(StatusCodes.Status400BadRequest, misshapen);
            if (activity.Name == InvokeNames.CardAction && UniversalAction.FaultOf(activity) is { } refusal)
                return new AnswerResult(new TurnAnswer(StatusCodes.Status200OK, ActivityBytes.Of(refusal)));
            if (await invokes.AnswerAsync(activity) is { } read) return new AnswerResult(read);
            if (activity.Name is not (null or "" or InvokeNames.CardAction or InvokeNames.Feedback)) return TypedResults.StatusCode(StatusCodes.Status501NotImplemented);
        }

        if (!ActivityTurn.IsAnsweredInResponse(activity) && TrustedServices.Find(activity.ServiceUrl) is null)
            return Problem(StatusCodes.Status403Forbidden, "Replies are sent to this machine only: \"serviceUrl\" must be a loopback address.");

        return ActivityTurn.Of(activity) is { } turn
            ? await AnswerAsync(request.HttpContext.Response, () => ActivityTurn.IsAnsweredInResponse(activity) ? turns.TakeAsync(turn) : turns.AcceptAsync(turn))
            : new AnswerResult(ActivityTurn.FormatOf(activity).Render([]).Answer);
    }

    private static async Task<IResult> AnswerAsync(HttpResponse response, Func<Task<TurnAnswer>> take)
    {
        try
        {
            return new AnswerResult(await take());
        }
        catch (Exception fault) when (fault is StorageUnavailableException or TooBusyException)
        {
            // Nothing was taken, or it was and the resend finds it: the channel sends the activity again.
            response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
            return Problem(StatusCodes.Status503ServiceUnavailable, fault is TooBusyException
                ? "Too many messages wait. Send the activity again in a moment."
                : "The bot cannot keep anything now. Send the activity again in a moment.");
        }
    }

    private static async Task<(Activity? Activity, ProblemHttpResult? Fault)> ReadAsync(HttpRequest request)
    {
        try
        {
            var activity = await JsonSerializer.DeserializeAsync(
                request.Body, BotJson.Default.Activity, request.HttpContext.RequestAborted);
            return activity is null ? (null, Problem(StatusCodes.Status400BadRequest, "The body is null.")) : (activity, null);
        }
        catch (JsonException fault)
        {
            var place = fault.Path is { Length: > 1 } path ? $" at {path}" : "";
            return (null, Problem(StatusCodes.Status400BadRequest, $"The body is not a Bot Framework activity in JSON{place}."));
        }
        catch (BadHttpRequestException fault)
        {
            return (null, Problem(fault.StatusCode, fault.Message));
        }
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}

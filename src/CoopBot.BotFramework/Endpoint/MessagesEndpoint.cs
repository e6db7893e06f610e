using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Authentication;
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

    /// <summary>Maps the endpoint.</summary>
    /// <param name="routes">The routes of the program.</param>
    /// <returns>The same routes.</returns>
    public static IEndpointRouteBuilder MapMessages(this IEndpointRouteBuilder routes)
    {
        // Refusals have their own words; an invoke that nobody serves is answered by its status alone (protocol sheet, 1.5).
        routes.MapPost("/api/messages", PostAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes), new SkipStatusCodePagesAttribute());
        return routes;
    }

    private static async Task<IResult> PostAsync(HttpRequest request, ICallers callers, ActivityAdmission admission, ActivityService service)
    {
        // Nothing is read of a request whose sender is not known.
        var sender = await callers.IdentifyAsync(request, request.HttpContext.RequestAborted);
        if (sender is not CallerResult.Known { Caller: { } caller }) return CallerRefusal.Of(sender, request.HttpContext.Response);

        // Only JSON: a web page of another site could post anything else here without asking.
        if (!request.HasJsonContentType())
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Send the activity as application/json.");
        var (activity, fault) = await ReadAsync(request);
        if (activity is null) return fault!;
        if (ActivityCheck.FaultOf(activity) is { } wrong) return Problem(StatusCodes.Status400BadRequest, wrong);
        if (admission.RefusalOf(activity, caller) is { } unwanted) return Problem(StatusCodes.Status403Forbidden, unwanted);
        return await service.ServeAsync(admission.WithCaller(activity, caller), caller is Caller.Channel, request.HttpContext.Response);
    }

    private static async Task<(Activity? Activity, ProblemHttpResult? Fault)> ReadAsync(HttpRequest request)
    {
        try
        {
            return await ActivityBody.ReadAsync(request) is not { } activity ? (null, Problem(StatusCodes.Status400BadRequest, "The body is null.")) : (activity, null);
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

using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>The bot's endpoint, <c>POST /api/messages</c>: activities in, replies out.</summary>
public static partial class MessagesEndpoint
{
    private const int MostBytes = 1024 * 1024;
    private const string ExpectReplies = "expectReplies";
    private static readonly TimeSpan TurnTime = TimeSpan.FromSeconds(30);

    /// <summary>Maps the endpoint.</summary>
    /// <param name="routes">The routes of the program.</param>
    /// <returns>The same routes.</returns>
    public static IEndpointRouteBuilder MapMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/messages", PostAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        return routes;
    }

    private static async Task<IResult> PostAsync(
        HttpRequest request,
        BotAdapter adapter,
        IConnector connector,
        IHostApplicationLifetime lifetime,
        ILogger<BotAdapter> logger)
    {
        // Only JSON: a web page of another site could post anything else here without asking.
        if (!request.HasJsonContentType())
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Send the activity as application/json.");
        var (activity, fault) = await ReadAsync(request);
        if (activity is null) return fault!;
        if (ActivityCheck.FaultOf(activity) is { } wrong) return Problem(StatusCodes.Status400BadRequest, wrong);
        if (activity.Type == ActivityTypes.Invoke) return TypedResults.StatusCode(StatusCodes.Status501NotImplemented);

        var inResponse = activity.DeliveryMode == ExpectReplies;
        var service = TrustedServices.Find(activity.ServiceUrl);
        if (!inResponse && service is null)
            return Problem(StatusCodes.Status403Forbidden, "Replies are sent to this machine only: \"serviceUrl\" must be a loopback address.");

        // A channel that gives up waiting does not undo the turn: only the program's end does.
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        turn.CancelAfter(TurnTime);
        var replies = await adapter.TurnAsync(activity, turn.Token);
        if (inResponse) return TypedResults.Json(new ExpectedReplies(replies), BotJson.Default.ExpectedReplies);
        return await SendAsync(connector, service!, replies, logger, turn.Token);
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

    private static async Task<IResult> SendAsync(
        IConnector connector, Uri service, IReadOnlyList<Activity> replies, ILogger logger, CancellationToken cancellation)
    {
        try
        {
            foreach (var reply in replies) await connector.SendAsync(service, reply, cancellation);
            return TypedResults.Ok();
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            // Nothing keeps the reply yet, so the channel is told, and sends the activity again.
            LogNotDelivered(logger, fault, service.Authority);
            return Problem(StatusCodes.Status502BadGateway, "The reply could not be delivered to \"serviceUrl\".");
        }
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply could not be delivered to {Service}")]
    private static partial void LogNotDelivered(ILogger logger, Exception fault, string service);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>The Direct Line 3.0 server: what Web Chat and other clients of Direct Line call, without Azure in between.</summary>
public static class DirectLineEndpoints
{
    internal const string Root = "/v3/directline";
    internal const string CorsPolicy = "DirectLine";

    /// <summary>Maps the endpoints.</summary>
    /// <param name="routes">The routes of the program.</param>
    /// <returns>The same routes.</returns>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Root).RequireCors(CorsPolicy).WithMetadata(new RequestSizeLimitAttribute(DirectLineLimits.MostBytes));
        group.AddEndpointFilter(async (context, next) =>
        {
            // What people wrote and what opens it: for this client only, and never to be taken for a page.
            var headers = context.HttpContext.Response.Headers;
            headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            return await next(context);
        });
        group.MapPost("/tokens/generate", ConversationEndpoints.Generate);
        group.MapPost("/tokens/refresh", ConversationEndpoints.Refresh);
        group.MapPost("/conversations", ConversationEndpoints.StartAsync);
        group.MapGet("/conversations/{id}", ConversationEndpoints.ReconnectAsync);
        group.MapGet("/conversations/{id}/activities", ActivityEndpoints.ReadAsync);
        group.MapPost("/conversations/{id}/activities", ActivityEndpoints.PostAsync);
        group.MapPost("/conversations/{id}/upload", ActivityEndpoints.RefuseUpload);
        group.MapGet("/conversations/{id}/stream", StreamEndpoint.OpenAsync);
        return routes;
    }
}

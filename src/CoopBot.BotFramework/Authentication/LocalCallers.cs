using System.Net;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Authentication;

/// <summary>
/// Believes everyone who reaches a loopback address, which is for development. A request that a proxy passed on comes from elsewhere, whatever
/// the address that it reached; ASP.NET may have read the proxy's headers already (<c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c>), which renames
/// them and takes the client's address for the connection's.
/// </summary>
internal sealed class LocalCallers : ICallers
{
    private static readonly string[] OfProxies = ["Forwarded", "Via", "X-Real-IP"];
    private static readonly string[] StartsOfProxies = ["X-Forwarded-", "X-Original-"];

    public Task<CallerResult> IdentifyAsync(HttpRequest request, CancellationToken cancellation) => Task.FromResult<CallerResult>(
        IsFromElsewhere(request)
            ? new CallerResult.Forbidden("Without an app id, the bot answers this machine only, not through a proxy.")
            : new CallerResult.Known(new Caller.Anonymous()));

    private static bool IsFromElsewhere(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address) || request.Headers.Keys.Any(IsOfProxy);

    private static bool IsOfProxy(string header) =>
        OfProxies.Contains(header, StringComparer.OrdinalIgnoreCase)
        || StartsOfProxies.Any(start => header.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}

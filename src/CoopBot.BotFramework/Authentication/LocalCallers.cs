using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Authentication;

/// <summary>
/// Believes everyone who reaches a loopback address, which is for development. A request that a proxy passed on comes from elsewhere, whatever
/// the address that it reached.
/// </summary>
internal sealed class LocalCallers : ICallers
{
    public Task<CallerResult> IdentifyAsync(HttpRequest request, CancellationToken cancellation) => Task.FromResult<CallerResult>(
        request.Headers.Keys.Any(IsOfProxy)
            ? new CallerResult.Forbidden("Without an app id, the bot answers this machine only, not through a proxy.")
            : new CallerResult.Known(new Caller.Anonymous()));

    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase);
}

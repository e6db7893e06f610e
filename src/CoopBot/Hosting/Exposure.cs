using System.Net;
using CoopBot.BotFramework.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CoopBot.Hosting;

/// <summary>
/// Decides who may reach the service: anyone where callers are authenticated; else this machine only, a web server in front of the page
/// included, and without any identity only in development.
/// </summary>
/// <param name="identity">Who the bot is.</param>
public sealed class Exposure(BotIdentity identity)
{
    /// <summary>Checks that the service may start at all.</summary>
    /// <param name="environment">What it is started in.</param>
    /// <exception cref="NoIdentityException">It has no identity, and this is not development.</exception>
    public void RequireIdentity(IHostEnvironment environment)
    {
        if (identity is BotIdentity.Anonymous && !environment.IsDevelopment()) throw new NoIdentityException(environment.EnvironmentName);
    }

    /// <summary>Checks an endpoint before it is bound.</summary>
    /// <param name="endpoint">The endpoint, from whatever setting it comes.</param>
    /// <exception cref="OpenAddressException">Other machines could reach it, and callers are not authenticated.</exception>
    public void RequireAddress(ListenOptions endpoint)
    {
        if (identity is BotIdentity.Registered) return;
        if (endpoint.IPEndPoint is { } address && !IPAddress.IsLoopback(address.Address)) throw new OpenAddressException(address.ToString());
    }
}

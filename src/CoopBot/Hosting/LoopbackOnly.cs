using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CoopBot.Hosting;

/// <summary>Refuses to listen on any address that other machines can reach: nobody is authenticated yet.</summary>
public static class LoopbackOnly
{
    /// <summary>Checks an endpoint before it is bound.</summary>
    /// <param name="endpoint">The endpoint, from whatever setting it comes.</param>
    /// <exception cref="OpenAddressException">The address is not a loopback address.</exception>
    public static void Require(ListenOptions endpoint)
    {
        if (endpoint.IPEndPoint is { } address && !IPAddress.IsLoopback(address.Address))
            throw new OpenAddressException(address.ToString());
    }
}

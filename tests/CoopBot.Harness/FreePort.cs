using System.Net;
using System.Net.Sockets;

namespace CoopBot.Harness;

/// <summary>Finds ports for programs that must be told theirs.</summary>
internal static class FreePort
{
    /// <summary>A port of 127.0.0.1 that nobody uses now.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CoopBot.Harness;

/// <summary>Finds ports for programs that are started again on the same one.</summary>
internal static class FreePort
{
    // Below the ports that the system lends to outgoing connections: else one of those could hold the port while its program is down.
    private const int First = 20_000;
    private const int End = 32_000;

    /// <summary>A port of 127.0.0.1 that nobody uses now, and that no outgoing connection will use.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(First, End);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Taken: another one.
            }
        }
    }
}

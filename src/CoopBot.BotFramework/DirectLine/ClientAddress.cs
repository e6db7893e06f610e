using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Where a request comes from and how it reached this machine, a proxy on this machine perhaps in between.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>The network that limits count for: an address, of IPv6 the half that one subscriber holds.</summary>
    public static string NetworkOf(HttpContext context)
    {
        var address = AddressOf(context);
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }

    /// <summary>The address of a conversation's stream, as the client reaches this server.</summary>
    public static string StreamOf(HttpRequest request, string path)
    {
        var isSecure = request.IsHttps || Forwarded(request, "X-Forwarded-Proto") == "https";
        var host = Forwarded(request, "X-Forwarded-Host") ?? request.Host.Value;
        return $"{(isSecure ? "wss" : "ws")}://{host}{request.PathBase}{path}";
    }

    private static IPAddress? AddressOf(HttpContext context) =>
        IPAddress.TryParse(Forwarded(context.Request, "X-Forwarded-For"), out var client) ? client : context.Connection.RemoteIpAddress;

    // Anybody can write these headers: only a proxy on this machine is believed, and only the last value, which is its own.
    private static string? Forwarded(HttpRequest request, string header)
    {
        if (request.HttpContext.Connection.RemoteIpAddress is not { } peer || !IPAddress.IsLoopback(peer)) return null;
        return request.Headers[header] is [.., { } last] ? last[(last.LastIndexOf(',') + 1)..].Trim() : null;
    }
}

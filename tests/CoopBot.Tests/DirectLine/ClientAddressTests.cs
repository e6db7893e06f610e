using System.Net;
using CoopBot.BotFramework.DirectLine;
using Microsoft.AspNetCore.Http;

namespace CoopBot.Tests.DirectLine;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", null, "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", null, "203.0.113.7")]
    [InlineData("203.0.113.7", "198.51.100.1", "203.0.113.7")]
    [InlineData("127.0.0.1", "198.51.100.1", "198.51.100.1")]
    [InlineData("::1", "evil, 198.51.100.1", "198.51.100.1")]
    [InlineData("127.0.0.1", "nobody", "127.0.0.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", null, "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", null, "20010DB800010002")]
    public void Limits_count_for_the_network_that_a_proxy_of_this_machine_names_and_for_no_other_word(string peer, string? forwarded, string network) =>
        ClientAddress.NetworkOf(Context(peer, ("X-Forwarded-For", forwarded))).ShouldBe(network);

    [Theory]
    [InlineData("127.0.0.1", null, null, "ws://bot.exemple.fr/x")]
    [InlineData("127.0.0.1", "https", null, "wss://bot.exemple.fr/x")]
    [InlineData("127.0.0.1", "https", "page.exemple.fr", "wss://page.exemple.fr/x")]
    [InlineData("203.0.113.7", "https", "page.exemple.fr", "ws://bot.exemple.fr/x")]
    public void The_stream_has_the_address_that_the_client_used(string peer, string? scheme, string? host, string address) =>
        ClientAddress.StreamOf(Context(peer, ("X-Forwarded-Proto", scheme), ("X-Forwarded-Host", host)).Request, "/x").ShouldBe(address);

    private static DefaultHttpContext Context(string peer, params (string Name, string? Value)[] headers)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(peer) } };
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("bot.exemple.fr");
        foreach (var (name, value) in headers)
        {
            if (value is not null) context.Request.Headers[name] = value;
        }

        return context;
    }
}

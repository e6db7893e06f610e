using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Threading.Channels;

namespace CoopBot.Tests.Authentication;

/// <summary>Entra and the channels, as the bot meets them: gives tokens, takes messages, and keeps what it was sent.</summary>
internal sealed class FakeInternet : HttpMessageHandler
{
    /// <summary>The host that gives tokens.</summary>
    public const string Entra = "login.microsoftonline.com";

    private readonly Channel<string> _arrivals = Channel.CreateUnbounded<string>();
    private int _tokens;

    /// <summary>What it was sent: the host, the token shown, the body.</summary>
    public ConcurrentQueue<(string Host, string? Token, string Body)> Requests { get; } = [];

    /// <summary>What the channels answer, by the token shown.</summary>
    public Func<string?, HttpStatusCode> Answer { get; set; } = _ => HttpStatusCode.Created;

    /// <summary>What Entra answers instead of a token, or null.</summary>
    public Func<HttpResponseMessage>? EntraFails { get; set; }

    /// <summary>How many requests a host was sent.</summary>
    public int CountOf(string host) => Requests.Count(request => request.Host == host);

    /// <summary>Waits for the next request to a host.</summary>
    public async Task ReachedAsync(string host)
    {
        while (await _arrivals.Reader.ReadAsync(TestContext.Current.CancellationToken).Soon() != host)
        {
            // Another host's.
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue((request.RequestUri!.Host, request.Headers.Authorization?.ToString(), body));
        await _arrivals.Writer.WriteAsync(request.RequestUri.Host, cancellationToken);
        if (request.RequestUri.Host != Entra) return new HttpResponseMessage(Answer(request.Headers.Authorization?.ToString()));
        return EntraFails?.Invoke() ?? Json(
            HttpStatusCode.OK, $$"""{"token_type":"Bearer","expires_in":3599,"access_token":"jeton-{{Interlocked.Increment(ref _tokens)}}"}""");
    }

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}

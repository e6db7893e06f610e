using System.Net;
using System.Net.Http.Headers;
using CoopBot.BotFramework.Connector;

namespace CoopBot.BotFramework.Authentication;

/// <summary>
/// Shows the bot's token with each request to a trusted service, and with no other. When the service does not take the token, another is got
/// and the request sent once more; the second answer stands.
/// </summary>
/// <param name="tokens">The bot's tokens.</param>
/// <param name="trusted">Which services may see them.</param>
internal sealed class BearerHandler(IAccessTokens tokens, TrustedServices trusted) : DelegatingHandler
{
    private const string Scheme = "Bearer";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (trusted.Find(request.RequestUri?.AbsoluteUri) is null) return await base.SendAsync(request, cancellationToken);
        var token = await tokens.GetAsync(rejected: null, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue(Scheme, token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized) return response;

        response.Dispose();
        request.Headers.Authorization = new AuthenticationHeaderValue(Scheme, await tokens.GetAsync(token, cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}

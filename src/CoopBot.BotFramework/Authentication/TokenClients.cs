using Microsoft.Identity.Client;

namespace CoopBot.BotFramework.Authentication;

/// <summary>Gives MSAL the program's own HTTP clients, which have a time limit and follow no redirect.</summary>
/// <param name="clients">Makes them.</param>
internal sealed class TokenClients(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => clients.CreateClient(nameof(TokenClients));
}

using CoopBot.BotFramework.Connector;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopBot.BotFramework.Authentication;

/// <summary>Registers what tells who calls, and what tells others who the bot is.</summary>
internal static class AuthenticationServices
{
    private static readonly TimeSpan KeysTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TokenTimeout = TimeSpan.FromSeconds(10);
    private const int MostKeyBytes = 1024 * 1024;

    /// <summary>Adds what fits the bot's identity.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="identity">Who the bot is to the Bot Framework.</param>
    public static void AddAuthentication(this IServiceCollection services, BotIdentity identity)
    {
        switch (identity)
        {
            case BotIdentity.Anonymous:
                services.AddSingleton<ICallers, LocalCallers>();
                break;
            case BotIdentity.Registered bot:
                services.AddChannelCallers(bot);
                break;
        }
    }

    /// <summary>Has a client show the bot's token to trusted services, where the bot has any. The client must follow no redirect.</summary>
    /// <param name="client">The client.</param>
    /// <param name="identity">Who the bot is to the Bot Framework.</param>
    public static IHttpClientBuilder AddTokensOf(this IHttpClientBuilder client, BotIdentity identity)
    {
        if (identity is not BotIdentity.Registered bot) return client;
        client.Services.AddHttpClient(nameof(TokenClients), http => http.Timeout = TokenTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        client.Services.AddSingleton<TokenClients>();
        client.Services.TryAddSingleton(provider => TokenApplication.For(bot, provider.GetRequiredService<TokenClients>()));
        client.Services.TryAddSingleton<IAccessTokens, ChannelTokens>();
        return client.AddHttpMessageHandler(provider =>
            new BearerHandler(provider.GetRequiredService<IAccessTokens>(), provider.GetRequiredService<TrustedServices>()));
    }

    private static void AddChannelCallers(this IServiceCollection services, BotIdentity.Registered bot)
    {
        // No redirect is followed: keys come from where the settings say, or not at all.
        services.AddHttpClient(
                nameof(KeyServer),
                http => (http.Timeout, http.MaxResponseContentBufferSize) = (KeysTimeout, MostKeyBytes))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<IKeySource>(provider =>
            new KeyServer(provider.GetRequiredService<IHttpClientFactory>(), bot.Cloud.OpenIdMetadata));
        services.AddSingleton<SigningKeys>();
        services.AddSingleton(new TokenVerifier(bot.Cloud.Issuer, bot.AppId));
        services.AddSingleton<ICallers, ChannelCallers>();
    }
}

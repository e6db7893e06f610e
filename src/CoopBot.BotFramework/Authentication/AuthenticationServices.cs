using Microsoft.Extensions.DependencyInjection;

namespace CoopBot.BotFramework.Authentication;

/// <summary>Registers what tells who calls.</summary>
internal static class AuthenticationServices
{
    private static readonly TimeSpan KeysTimeout = TimeSpan.FromSeconds(5);
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

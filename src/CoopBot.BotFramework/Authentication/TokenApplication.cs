using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace CoopBot.BotFramework.Authentication;

/// <summary>The bot as MSAL knows it: one object for the life of the program, since it keeps the tokens.</summary>
/// <param name="acquire">Gets a token: the kept one, or a new one where that is forced.</param>
internal sealed class TokenApplication(Func<bool, CancellationToken, Task<AuthenticationResult>> acquire)
{
    private const string DefaultScope = "/.default";

    /// <summary>The application of a bot (protocol sheet, 2.4).</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="clients">The HTTP clients to use.</param>
    public static TokenApplication For(BotIdentity.Registered bot, IMsalHttpClientFactory clients) => bot.Credential switch
    {
        BotCredential.Secret secret => Confidential(bot, secret, clients),
        BotCredential.ManagedIdentity => Managed(bot, clients),
        _ => throw new ArgumentOutOfRangeException(nameof(bot)),
    };

    /// <summary>Gets a token.</summary>
    /// <param name="isForced">Whether the kept one will not do.</param>
    /// <param name="cancellation">Stops the getting.</param>
    public Task<AuthenticationResult> AcquireAsync(bool isForced, CancellationToken cancellation) => acquire(isForced, cancellation);

    private static TokenApplication Confidential(BotIdentity.Registered bot, BotCredential.Secret secret, IMsalHttpClientFactory clients)
    {
        // The authority is one of Microsoft's, from the cloud's own table: there is nothing to discover.
        var application = ConfidentialClientApplicationBuilder.Create(bot.AppId)
            .WithClientSecret(secret.Password)
            .WithAuthority(new Uri(bot.Cloud.Login, secret.Tenant))
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(clients)
            .Build();
        string[] scopes = [bot.Cloud.Resource + DefaultScope];
        return new TokenApplication((isForced, cancellation) =>
            application.AcquireTokenForClient(scopes).WithForceRefresh(isForced).ExecuteAsync(cancellation));
    }

    private static TokenApplication Managed(BotIdentity.Registered bot, IMsalHttpClientFactory clients)
    {
        var application = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(bot.AppId))
            .WithHttpClientFactory(clients)
            .Build();
        return new TokenApplication((isForced, cancellation) =>
            application.AcquireTokenForManagedIdentity(bot.Cloud.Resource).WithForceRefresh(isForced).ExecuteAsync(cancellation));
    }
}

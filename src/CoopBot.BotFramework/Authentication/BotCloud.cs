using System.Collections.Immutable;

namespace CoopBot.BotFramework.Authentication;

/// <summary>The Azure cloud that a bot is registered in: who signs its tokens and where its channels are (protocol sheet, 2.1 and 3.2).</summary>
/// <param name="Issuer">Who issues the tokens that channels send.</param>
/// <param name="OpenIdMetadata">Where the signing keys are announced.</param>
/// <param name="Resource">What the bot's own tokens are for.</param>
/// <param name="Login">Where the bot gets them, without the tenant.</param>
/// <param name="SharedTenant">The tenant that issues them to a bot of several tenants.</param>
/// <param name="CallerId">What a verified caller is called (A2251, A2252).</param>
/// <param name="ServiceHosts">The hosts of its channels; <c>*.</c> stands for one label or more.</param>
public sealed record BotCloud(
    string Issuer,
    Uri OpenIdMetadata,
    string Resource,
    Uri Login,
    string SharedTenant,
    string CallerId,
    ImmutableArray<string> ServiceHosts)
{
    /// <summary>Azure as nearly everyone uses it, the cloud of GCC tenants included.</summary>
    public static BotCloud Public { get; } = new(
        "https://api.botframework.com",
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com",
        new Uri("https://login.microsoftonline.com/"),
        "botframework.com",
        "urn:botframework:azure",
        ["smba.trafficmanager.net", "*.botframework.com", "*.teams.microsoft.com"]);

    /// <summary>Azure of the government of the United States.</summary>
    public static BotCloud Government { get; } = new(
        "https://api.botframework.us",
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us",
        new Uri("https://login.microsoftonline.us/"),
        "MicrosoftServices.onmicrosoft.us",
        "urn:botframework:azureusgov",
        ["*.botframework.us", "*.botframework.azure.us", "*.teams.microsoft.us"]);
}

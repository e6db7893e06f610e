namespace CoopBot.BotFramework.Authentication;

/// <summary>What an operator may set of authentication besides the bot's identity. Each has a default that fits Azure.</summary>
public sealed record AuthenticationOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Authentication";

    /// <summary>Where the signing keys are announced: https, or http on a loopback address. Null: where the cloud announces them.</summary>
    public Uri? OpenIdMetadata { get; init; }

    /// <summary>Who issues inbound tokens. Null: the cloud's issuer.</summary>
    public string? Issuer { get; init; }

    /// <summary>The Entra tenants whose people may use the bot, separated by semicolons. Null: the bot's own, where it has one.</summary>
    public string? AllowedTenants { get; init; }

    /// <summary>Hosts of channels besides those of the cloud, separated by semicolons; <c>*.</c> stands for one label or more.</summary>
    public string? AllowedHosts { get; init; }
}

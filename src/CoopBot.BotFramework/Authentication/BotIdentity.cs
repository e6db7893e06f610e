using System.Collections.Immutable;

namespace CoopBot.BotFramework.Authentication;

/// <summary>Who the bot is to the Bot Framework, and so whom it believes.</summary>
public abstract record BotIdentity
{
    private BotIdentity()
    {
    }

    /// <summary>Nobody: no caller is authenticated, which is for development on one machine.</summary>
    public sealed record Anonymous : BotIdentity;

    /// <summary>A bot without a Bot Framework channel: it is only talked to on the web page.</summary>
    public sealed record WebOnly : BotIdentity;

    /// <summary>A bot registered in Azure.</summary>
    /// <param name="AppId">Its app id: whom inbound tokens must be for.</param>
    /// <param name="Credential">How it gets tokens of its own.</param>
    /// <param name="Cloud">Where it is registered.</param>
    public sealed record Registered(string AppId, BotCredential Credential, BotCloud Cloud) : BotIdentity
    {
        /// <summary>The Entra tenants whose people may use it, in lower case. Empty: any.</summary>
        public ImmutableArray<string> AllowedTenants { get; init; } = [];

        /// <summary>Hosts of channels besides those of the cloud, written alike.</summary>
        public ImmutableArray<string> AllowedHosts { get; init; } = [];
    }
}

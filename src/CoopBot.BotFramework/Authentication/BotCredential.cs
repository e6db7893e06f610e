namespace CoopBot.BotFramework.Authentication;

/// <summary>How the bot proves to Entra who it is.</summary>
public abstract record BotCredential
{
    private BotCredential()
    {
    }

    /// <summary>A password of the app's registration.</summary>
    /// <param name="Password">The password.</param>
    /// <param name="Tenant">The tenant that issues the tokens.</param>
    public sealed record Secret(string Password, string Tenant) : BotCredential
    {
        /// <summary>The kind only: a password is never printed.</summary>
        /// <returns><c>Secret</c>.</returns>
        public override string ToString() => nameof(Secret);
    }

    /// <summary>An identity that Azure gives the machine; there is no password.</summary>
    public sealed record ManagedIdentity : BotCredential;
}

namespace CoopBot.BotFramework.Authentication;

/// <summary>Who sent a request.</summary>
internal abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>Somebody on this machine, in development.</summary>
    public sealed record Anonymous : Caller;

    /// <summary>A channel, by a verified token.</summary>
    /// <param name="Token">What the token says.</param>
    public sealed record Channel(TokenIdentity Token) : Caller;
}

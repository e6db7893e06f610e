namespace CoopBot.BotFramework.Authentication;

/// <summary>What the checks of a token say.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    /// <summary>Every check passed.</summary>
    /// <param name="Identity">What the token says.</param>
    public sealed record Accepted(TokenIdentity Identity) : TokenVerdict;

    /// <summary>One did not.</summary>
    /// <param name="Fault">The first that did not.</param>
    public sealed record Refused(TokenFault Fault) : TokenVerdict;
}

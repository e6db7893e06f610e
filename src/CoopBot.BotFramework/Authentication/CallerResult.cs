namespace CoopBot.BotFramework.Authentication;

/// <summary>What became of the question who sent a request.</summary>
internal abstract record CallerResult
{
    private CallerResult()
    {
    }

    /// <summary>The sender is known.</summary>
    /// <param name="Caller">Who it is.</param>
    public sealed record Known(Caller Caller) : CallerResult;

    /// <summary>The sender did not prove who it is: 401.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Unproven(TokenFault Fault) : CallerResult;

    /// <summary>The sender may not come in this way: 403.</summary>
    /// <param name="Detail">Why, in English.</param>
    public sealed record Forbidden(string Detail) : CallerResult;

    /// <summary>It cannot be told now, since there are no keys to check a token with: 503.</summary>
    /// <param name="Retry">How long to wait before asking again.</param>
    public sealed record Undecided(TimeSpan Retry) : CallerResult;
}

namespace CoopBot.BotFramework.Authentication;

/// <summary>Gets the tokens that the bot shows to channels.</summary>
internal interface IAccessTokens
{
    /// <summary>A token that is still valid.</summary>
    /// <param name="rejected">One that a channel did not take, so that another is needed; or null.</param>
    /// <param name="cancellation">Stops the getting.</param>
    /// <exception cref="HttpRequestException">None can be had now; a later try may do.</exception>
    Task<string> GetAsync(string? rejected, CancellationToken cancellation);
}

namespace CoopBot.BotFramework.Authentication;

/// <summary>Where signing keys are read.</summary>
internal interface IKeySource
{
    /// <summary>Reads them.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="KeysUnavailableException">They cannot be had now.</exception>
    Task<SigningKeySet> ReadAsync(CancellationToken cancellation);
}

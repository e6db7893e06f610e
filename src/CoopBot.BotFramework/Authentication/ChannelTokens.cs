using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace CoopBot.BotFramework.Authentication;

/// <summary>The bot's tokens from Entra, kept by MSAL as long as they are valid. Neither a token nor a password is ever logged.</summary>
/// <param name="application">The bot as MSAL knows it.</param>
/// <param name="log">Where failures are told.</param>
internal sealed partial class ChannelTokens(TokenApplication application, ILogger<ChannelTokens> log) : IAccessTokens
{
    public async Task<string> GetAsync(string? rejected, CancellationToken cancellation)
    {
        try
        {
            var kept = await application.AcquireAsync(isForced: false, cancellation);

            // Of many messages refused at once, the first has the token renewed for all.
            return kept.AccessToken != rejected
                ? kept.AccessToken
                : (await application.AcquireAsync(isForced: true, cancellation)).AccessToken;
        }
        catch (MsalServiceException fault)
        {
            LogRefused(fault.ErrorCode, fault.StatusCode, fault.CorrelationId);
            throw Unavailable(fault);
        }
        catch (MsalException fault)
        {
            LogFailed(fault.ErrorCode);
            throw Unavailable(fault);
        }
    }

    private static HttpRequestException Unavailable(MsalException fault) =>
        new(HttpRequestError.UserAuthenticationError, $"The bot gets no token: {fault.ErrorCode}.");

    [LoggerMessage(Level = LogLevel.Error, Message = "Entra gives the bot no token: {Code} (HTTP {Status}, correlation {Correlation}).")]
    private partial void LogRefused(string code, int status, string? correlation);

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot gets no token: {Code}.")]
    private partial void LogFailed(string code);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopBot.BotFramework.Authentication;

/// <summary>Believes whoever shows a token that the bot's cloud signed for a channel.</summary>
/// <param name="verifier">Checks it.</param>
/// <param name="keys">The keys to check it with.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where refusals are told, without the token.</param>
internal sealed partial class ChannelCallers(TokenVerifier verifier, SigningKeys keys, TimeProvider time, ILogger<ChannelCallers> log) : ICallers
{
    public async Task<CallerResult> IdentifyAsync(HttpRequest request, CancellationToken cancellation)
    {
        // What no key could save costs no reading of keys.
        var verdict = Verify(request, SigningKeySet.None);
        if (!LacksKey(verdict)) return ResultOf(verdict);
        var known = await keys.CurrentAsync(cancellation);
        if (known.IsEmpty) return new CallerResult.Undecided(SigningKeys.ShortPause);
        verdict = Verify(request, known);
        return ResultOf(LacksKey(verdict) ? Verify(request, await keys.BeyondAsync(known, cancellation)) : verdict);
    }

    private static bool LacksKey(TokenVerdict verdict) => verdict is TokenVerdict.Refused { Fault: TokenFault.UnknownKey };

    private TokenVerdict Verify(HttpRequest request, SigningKeySet set) => verifier.Verify(request.Headers.Authorization, set, time.GetUtcNow());

    private CallerResult ResultOf(TokenVerdict verdict)
    {
        if (verdict is TokenVerdict.Accepted accepted) return new CallerResult.Known(new Caller.Channel(accepted.Identity));
        var fault = ((TokenVerdict.Refused)verdict).Fault;
        LogRefused(fault);
        return new CallerResult.Unproven(fault);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A request was refused for its token: {Fault}.")]
    private partial void LogRefused(TokenFault fault);
}

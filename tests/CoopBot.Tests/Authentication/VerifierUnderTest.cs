using CoopBot.BotFramework.Authentication;
using Microsoft.Extensions.Primitives;

namespace CoopBot.Tests.Authentication;

/// <summary>The verifier of a bot, with two keys that it knows.</summary>
public sealed class VerifierUnderTest : IDisposable
{
    private readonly TokenVerifier _verifier = new(Tokens.Issuer, Tokens.AppId);

    internal static DateTimeOffset Now { get; } = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    internal TestKey Key { get; } = new("k1", "msteams", "webchat");

    internal TestKey Other { get; } = new("k2", "msteams");

    internal string Good() => Tokens.Sign(Key, Tokens.Claims(Now));

    internal string SignClaims(string claims) => Tokens.Sign(Key, Tokens.Header(Key).ToJsonString(), claims);

    internal bool IsGood(string claims) => Verify("Bearer " + SignClaims(claims)) is TokenVerdict.Accepted;

    internal TokenFault FaultOfClaims(string claims) => Fault("Bearer " + SignClaims(claims));

    internal TokenFault FaultOfHeader(string header) => Fault("Bearer " + Tokens.Sign(Key, header, Tokens.Claims(Now).ToJsonString()));

    internal TokenFault Fault(StringValues authorization) => Verify(authorization).ShouldBeOfType<TokenVerdict.Refused>().Fault;

    internal TokenVerdict Verify(StringValues authorization) => Verify(authorization, Key.Public, Other.Public);

    internal TokenVerdict Verify(StringValues authorization, params SigningKey[] keys) => _verifier.Verify(authorization, new SigningKeySet(keys), Now);

    public void Dispose()
    {
        Key.Dispose();
        Other.Dispose();
    }
}

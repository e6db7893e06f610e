using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Primitives;

namespace CoopBot.BotFramework.Authentication;

/// <summary>
/// Verifies the token that a channel sends with each request: checks 1 to 7 of the protocol sheet, 2.2, in that order. Pure: the header, the
/// keys and the time come in, a verdict goes out. There is one algorithm, RS256, and one place that a key comes from; nothing that a token
/// says of how to check it is followed, except which of the known keys to take.
/// </summary>
/// <param name="issuer">Who issues tokens, compared ordinally.</param>
/// <param name="appId">Whom they must be for.</param>
internal sealed class TokenVerifier(string issuer, string appId)
{
    /// <summary>How far clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";
    private const string Algorithm = "RS256";
    private const int MostCharacters = 16 * 1024;

    // At any depth, no name comes twice: two readers could take different values.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Checks a request's token.</summary>
    /// <param name="authorization">The header <c>Authorization</c>, once for each time that it was sent.</param>
    /// <param name="keys">The keys that the issuer announces.</param>
    /// <param name="now">The time.</param>
    /// <returns>What the token says, or the first check that it failed.</returns>
    public TokenVerdict Verify(StringValues authorization, SigningKeySet keys, DateTimeOffset now)
    {
        // 1. Exactly one header, Bearer, three parts in base64url.
        if (authorization is not [{ Length: > 0 } value]) return Refused(TokenFault.NoToken);
        if (value.Length > MostCharacters || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Refused(TokenFault.Malformed);
        var parts = value[Scheme.Length..].Split('.');
        if (parts is not [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }]
            || StrictBase64Url.Decode(parts[0]) is not { } headerBytes
            || StrictBase64Url.Decode(parts[1]) is not { } claimBytes
            || StrictBase64Url.Decode(parts[2]) is not { } signature
            || Read(headerBytes, TokenJson.Default.TokenHeader) is not { } header)
            return Refused(TokenFault.Malformed);

        // 2. RS256 and nothing else. No extension is known, so none that must be understood is.
        if (header.Alg != Algorithm || header.Crit.ValueKind != JsonValueKind.Undefined) return Refused(TokenFault.Algorithm);

        // 3. The key of exactly that identity; those that are not fit are not among the keys.
        if (header.Kid is not { Length: > 0 } kid || keys.Find(kid) is not { } key) return Refused(TokenFault.UnknownKey);
        if (key.Certified?.Holds(now) == false) return Refused(TokenFault.ExpiredKey);

        // 4. The signature over the first two parts as they were sent, before any claim is read.
        if (!IsSigned(key, $"{parts[0]}.{parts[1]}", signature)) return Refused(TokenFault.Signature);
        return Read(claimBytes, TokenJson.Default.TokenClaims) is { } claims ? Judge(claims, key, now) : Refused(TokenFault.Malformed);
    }

    private TokenVerdict Judge(TokenClaims claims, SigningKey key, DateTimeOffset now)
    {
        // 5, 6. From the issuer, for this bot.
        if (claims.Issuer != issuer) return Refused(TokenFault.Issuer);
        if (!IsForUs(claims.Audience)) return Refused(TokenFault.Audience);

        // 7. Valid now, give or take the skew. It must say until when; from when, it may say.
        var present = now.ToUnixTimeMilliseconds() / 1000.0;
        if (Seconds(claims.Expires) is not { } expires || present >= expires + Skew.TotalSeconds) return Refused(TokenFault.Lifetime);
        if (claims.NotBefore.ValueKind != JsonValueKind.Undefined
            && (Seconds(claims.NotBefore) is not { } start || present < start - Skew.TotalSeconds))
            return Refused(TokenFault.Lifetime);

        return new TokenVerdict.Accepted(new TokenIdentity(issuer, appId, claims.ServiceUrl, key.Endorsements));
    }

    private static bool IsSigned(SigningKey key, string signed, byte[] signature)
    {
        using var rsa = RSA.Create(key.Public);
        return rsa.VerifyData(Encoding.ASCII.GetBytes(signed), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private bool IsForUs(JsonElement audience) => audience.ValueKind switch
    {
        JsonValueKind.String => audience.ValueEquals(appId),
        JsonValueKind.Array => audience.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals(appId)),
        _ => false,
    };

    private static double? Seconds(JsonElement claim) =>
        claim.ValueKind == JsonValueKind.Number && claim.TryGetDouble(out var seconds) && double.IsFinite(seconds) ? seconds : null;

    private static T? Read<T>(byte[] bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, Strict);
            return json.RootElement.Deserialize(type);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The second is what the parser says to half a character in a name.
            return null;
        }
    }

    private static TokenVerdict.Refused Refused(TokenFault fault) => new(fault);
}

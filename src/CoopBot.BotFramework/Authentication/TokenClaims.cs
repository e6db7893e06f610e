using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Authentication;

/// <summary>What counts of a token's claims, not yet believed. Names are compared exactly.</summary>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Audience">Whom it is for: a string or several.</param>
/// <param name="Expires">Until when it is valid, in seconds since 1970.</param>
/// <param name="NotBefore">From when it is valid, alike.</param>
/// <param name="ServiceUrl">Where the caller wants its replies.</param>
internal sealed record TokenClaims(
    [property: JsonPropertyName("iss")] string? Issuer,
    [property: JsonPropertyName("aud")] JsonElement Audience,
    [property: JsonPropertyName("exp")] JsonElement Expires,
    [property: JsonPropertyName("nbf")] JsonElement NotBefore,
    [property: JsonPropertyName("serviceurl")] string? ServiceUrl);

using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CoopBot.Tests.Authentication;

/// <summary>Makes tokens, good ones and any others.</summary>
internal static class Tokens
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "01234567-89ab-cdef-0123-456789abcdef";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public static JsonObject Header(TestKey key) => new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = key.Id };

    /// <summary>Claims that are good for an hour.</summary>
    public static JsonObject Claims(DateTimeOffset now) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    public static string Sign(TestKey key, JsonObject claims) => Sign(key, Header(key).ToJsonString(), claims.ToJsonString());

    /// <summary>Signs two parts, whatever they hold.</summary>
    public static string Sign(TestKey key, string header, string claims) => Sign(key, Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(claims));

    public static string Sign(TestKey key, byte[] header, byte[] claims)
    {
        var signed = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>The JSON of claims with one of them written as a test wants.</summary>
    public static string With(this JsonObject claims, string name, string? json)
    {
        claims.Remove(name);
        var text = claims.ToJsonString();
        return json is null ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..^1]},\"{name}\":{json}}}");
    }
}

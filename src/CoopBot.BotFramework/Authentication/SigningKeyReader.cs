using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace CoopBot.BotFramework.Authentication;

/// <summary>Reads a document of keys. What is not fit to check RS256 with is left out (protocol sheet, 2.2, check 3).</summary>
internal static class SigningKeyReader
{
    private const int FewestBits = 2048;
    private const int MostBits = 8192;
    private const int MostExponentBytes = 8;

    /// <summary>The keys of a document.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="JsonException">It is none.</exception>
    public static SigningKeySet Read(ReadOnlySpan<byte> json)
    {
        var keys = JsonSerializer.Deserialize(json, TokenJson.Default.KeysDocument)?.Keys ?? throw new JsonException("There are no keys.");
        return new SigningKeySet(keys.Select(KeyOf).OfType<SigningKey>());
    }

    private static SigningKey? KeyOf(JsonElement element)
    {
        try
        {
            return element.Deserialize(TokenJson.Default.KeyDocument) is { Kty: "RSA", Use: null or "sig", Kid.Length: > 0 } key
                && PublicOf(key) is { } parameters
                    ? new SigningKey(key.Kid, parameters, [.. key.Endorsements ?? []], ValidityOf(key.X5c))
                    : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static RSAParameters? PublicOf(KeyDocument key)
    {
        var modulus = StrictBase64Url.Decode(key.N).AsSpan().TrimStart((byte)0).ToArray();
        var exponent = StrictBase64Url.Decode(key.E).AsSpan().TrimStart((byte)0).ToArray();
        return modulus.Length * 8 is >= FewestBits and <= MostBits && modulus[0] >= 0x80 && IsExponent(exponent)
            ? new RSAParameters { Modulus = modulus, Exponent = exponent }
            : null;
    }

    // Odd and at least 3: with 1, anything would be its own signature.
    private static bool IsExponent(byte[] exponent) =>
        exponent.Length is > 0 and <= MostExponentBytes && exponent[^1] % 2 == 1 && !exponent.AsSpan().SequenceEqual([(byte)1]);

    private static Validity? ValidityOf(IReadOnlyList<string>? certificates)
    {
        if (certificates is not [{ } first, ..]) return null;
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(first));
        return new Validity(new DateTimeOffset(certificate.NotBefore), new DateTimeOffset(certificate.NotAfter));
    }
}

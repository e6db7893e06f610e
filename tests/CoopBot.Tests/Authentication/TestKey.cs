using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using CoopBot.BotFramework.Authentication;

namespace CoopBot.Tests.Authentication;

/// <summary>A key pair of a test's own, as an issuer announces it.</summary>
internal sealed class TestKey(string id, params string[] endorsements) : IDisposable
{
    public string Id => id;

    public RSA Rsa { get; } = RSA.Create(2048);

    /// <summary>As the verifier takes it.</summary>
    public SigningKey Public => new(id, Rsa.ExportParameters(includePrivateParameters: false), [.. endorsements], Certified: null);

    /// <summary>As a document of keys holds it.</summary>
    public JsonObject Jwk()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsements.Length > 0) jwk["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        return jwk;
    }

    /// <summary>The same with a certificate.</summary>
    public JsonObject JwkWithCertificate(DateTimeOffset from, DateTimeOffset until)
    {
        var request = new CertificateRequest("CN=essai", Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(from, until);
        var jwk = Jwk();
        jwk["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData));
        return jwk;
    }

    public void Dispose() => Rsa.Dispose();
}

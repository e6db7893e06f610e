using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoopBot.BotFramework.Authentication;
using Microsoft.Extensions.Primitives;
using static CoopBot.Tests.Authentication.VerifierUnderTest;

namespace CoopBot.Tests.Authentication;

/// <summary>How a token must be written and signed to be believed. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class TokenVerifierTests(VerifierUnderTest bot) : IClassFixture<VerifierUnderTest>
{
    [Fact]
    public void Row_9_a_good_token_tells_who_sends_and_for_which_channels()
    {
        var identity = bot.Verify("Bearer " + bot.Good()).ShouldBeOfType<TokenVerdict.Accepted>().Identity;

        identity.Issuer.ShouldBe(Tokens.Issuer);
        identity.Audience.ShouldBe(Tokens.AppId);
        identity.ServiceUrl.ShouldBe(Tokens.ServiceUrl);
        identity.Endorsements.ShouldBe(["msteams", "webchat"]);
        bot.Verify("bEARER " + bot.Good()).ShouldBeOfType<TokenVerdict.Accepted>();
    }

    [Fact]
    public void Row_9_no_header_or_two_are_no_token()
    {
        bot.Fault(StringValues.Empty).ShouldBe(TokenFault.NoToken);
        bot.Fault("").ShouldBe(TokenFault.NoToken);
        bot.Fault(new StringValues(["Bearer " + bot.Good(), "Bearer " + bot.Good()])).ShouldBe(TokenFault.NoToken);
    }

    [Theory]
    [InlineData("Basic {0}")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer  {0}")]
    [InlineData("Bearer\t{0}")]
    [InlineData(" Bearer {0}")]
    [InlineData("{0}")]
    [InlineData("Bearer {0}, Bearer {0}")]
    [InlineData("Bearer {0} ")]
    [InlineData("Bearer {0}.")]
    [InlineData("Bearer .{0}")]
    [InlineData("Bearer {0}.AAAA.AAAA")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer ..")]
    public void Row_9_only_one_token_in_three_parts_after_Bearer_is_read(string header) =>
        bot.Fault(string.Format(CultureInfo.InvariantCulture, header, bot.Good())).ShouldBe(TokenFault.Malformed);

    [Fact]
    public void A_token_that_is_too_long_is_not_looked_at()
    {
        var claims = Tokens.Claims(Now);
        claims["x"] = new string('a', 16 * 1024);
        bot.Fault("Bearer " + Tokens.Sign(bot.Key, claims)).ShouldBe(TokenFault.Malformed);
    }

    [Theory]
    [InlineData("\"none\"")]
    [InlineData("\"HS256\"")]
    [InlineData("\"RS384\"")]
    [InlineData("\"RS512\"")]
    [InlineData("\"PS256\"")]
    [InlineData("\"ES256\"")]
    [InlineData("\"rs256\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void Row_10_no_other_algorithm_is_taken_even_with_a_good_signature(string algorithm) =>
        bot.FaultOfHeader($$"""{"alg":{{algorithm}},"kid":"k1"}""").ShouldBe(TokenFault.Algorithm);

    [Fact]
    public void Row_10_the_public_key_is_no_secret_to_sign_with()
    {
        var secrets = new[]
        {
            Encoding.ASCII.GetBytes(bot.Key.Rsa.ExportSubjectPublicKeyInfoPem()), bot.Key.Rsa.ExportSubjectPublicKeyInfo(), bot.Key.Public.Public.Modulus!,
        };
        foreach (var algorithm in new[] { "HS256", "RS256" })
        {
            var signed = $"{Part($$"""{"alg":"{{algorithm}}","kid":"k1"}""")}.{Part(Tokens.Claims(Now).ToJsonString())}";
            foreach (var secret in secrets)
            {
                var forged = $"Bearer {signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}";
                bot.Fault(forged).ShouldBe(algorithm == "HS256" ? TokenFault.Algorithm : TokenFault.Signature);
            }
        }
    }

    [Fact]
    public void Row_10_a_signature_of_another_kind_under_the_right_name_is_none()
    {
        var signed = $"{Part(Tokens.Header(bot.Key).ToJsonString())}.{Part(Tokens.Claims(Now).ToJsonString())}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        byte[][] signatures =
        [
            bot.Key.Rsa.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            bot.Key.Rsa.SignData(bytes, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1),
            bot.Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            bot.Other.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            [0], new byte[256], new byte[257], [.. Enumerable.Repeat((byte)0xFF, 256)],
        ];
        foreach (var signature in signatures) bot.Fault($"Bearer {signed}.{Base64Url.EncodeToString(signature)}").ShouldBe(TokenFault.Signature);
        bot.Fault($"Bearer {signed}.").ShouldBe(TokenFault.Malformed);
    }

    [Fact]
    public void Row_11_a_token_with_any_one_bit_changed_is_not_believed()
    {
        var token = bot.Good();
        for (var place = 0; place < token.Length; place++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = token.ToCharArray();
                changed[place] = (char)(changed[place] ^ (1 << bit));
                bot.Verify("Bearer " + new string(changed)).ShouldBeOfType<TokenVerdict.Refused>($"bit {bit} of character {place}");
            }
        }
    }

    [Fact]
    public void Row_11_a_token_with_a_character_less_or_more_is_not_believed()
    {
        var token = bot.Good();
        for (var place = 0; place < token.Length; place++)
        {
            bot.Verify("Bearer " + token.Remove(place, 1)).ShouldBeOfType<TokenVerdict.Refused>($"without character {place}");
            bot.Verify("Bearer " + token.Insert(place, "A")).ShouldBeOfType<TokenVerdict.Refused>($"with one more at {place}");
        }
    }

    [Theory]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\0")]
    [InlineData("+")]
    [InlineData("/")]
    [InlineData("é")]
    [InlineData("%3D")]
    public void Row_11_no_character_but_those_of_base64url_is_read_anywhere(string intruder)
    {
        var parts = bot.Good().Split('.');
        foreach (var part in new[] { 0, 1, 2 })
        {
            foreach (var place in new[] { 0, parts[part].Length / 2, parts[part].Length })
            {
                var changed = parts.ToArray();
                changed[part] = changed[part].Insert(place, intruder);
                bot.Fault("Bearer " + string.Join('.', changed)).ShouldBe(TokenFault.Malformed);
            }
        }
    }

    [Theory]
    [InlineData("-_8", true)]
    [InlineData("-_9", false)]
    [InlineData("+/8", false)]
    [InlineData("-_8=", false)]
    [InlineData("AA", true)]
    [InlineData("AB", false)]
    [InlineData("A", false)]
    public void Row_11_bytes_have_one_spelling(string text, bool isRead) => (StrictBase64Url.Decode(text) is not null).ShouldBe(isRead);

    [Theory]
    [InlineData("""{"alg":"RS256","kid":"k1","crit":["exp"]}""", TokenFault.Algorithm)]
    [InlineData("""{"alg":"RS256","kid":"k1","crit":[]}""", TokenFault.Algorithm)]
    [InlineData("""{"alg":"RS256","kid":"k1","crit":null}""", TokenFault.Algorithm)]
    [InlineData("""{"alg":"RS256","kid":"k1","b64":false,"crit":["b64"]}""", TokenFault.Algorithm)]
    [InlineData("""{"alg":"RS256"}""", TokenFault.UnknownKey)]
    [InlineData("""{"alg":"RS256","kid":""}""", TokenFault.UnknownKey)]
    [InlineData("""{"alg":"RS256","kid":null}""", TokenFault.UnknownKey)]
    [InlineData("""{"alg":"RS256","kid":"k1","\ud800":1,"\udfff":2}""", TokenFault.Malformed)]
    [InlineData("""{"alg":"RS256","kid":"K1"}""", TokenFault.UnknownKey)]
    [InlineData("""{"alg":"RS256","kid":"k1 "}""", TokenFault.UnknownKey)]
    [InlineData("""{"alg":"RS256","kid":5}""", TokenFault.Malformed)]
    [InlineData("""{"ALG":"RS256","kid":"k1"}""", TokenFault.Algorithm)]
    [InlineData("""{"alg":"none","alg":"RS256","kid":"k1"}""", TokenFault.Malformed)]
    [InlineData("""{"alg":"RS256","kid":"k2","kid":"k1"}""", TokenFault.Malformed)]
    [InlineData("""{"alg":"RS256","kid":"k1","x":1,"x":2}""", TokenFault.Malformed)]
    [InlineData("""{"alg":"RS256","kid":"k1","x":{"y":1,"y":2}}""", TokenFault.Malformed)]
    [InlineData("""{"alg":"RS256","kid":"\ud800"}""", TokenFault.Malformed)]
    [InlineData("""{"alg":"RS256","kid":"k1"}x""", TokenFault.Malformed)]
    [InlineData("""{"alg":"RS256","kid":"k1",}""", TokenFault.Malformed)]
    [InlineData("""/* */{"alg":"RS256","kid":"k1"}""", TokenFault.Malformed)]
    [InlineData("[]", TokenFault.Malformed)]
    [InlineData("null", TokenFault.Malformed)]
    [InlineData("\"RS256\"", TokenFault.Malformed)]
    [InlineData("", TokenFault.Malformed)]
    public void A_header_says_RS256_a_known_key_and_nothing_that_must_be_understood(string header, object fault) =>
        bot.FaultOfHeader(header).ShouldBe((TokenFault)fault);

    [Fact]
    public void A_key_that_a_token_brings_along_is_not_looked_at()
    {
        foreach (var name in new[] { "jwk", "jku", "x5u", "x5c" })
        {
            var header = Tokens.Header(bot.Key);
            header[name] = name == "jwk" ? bot.Other.Jwk() : "https://evil.example/keys";
            bot.Fault("Bearer " + Tokens.Sign(bot.Other, header.ToJsonString(), Tokens.Claims(Now).ToJsonString())).ShouldBe(TokenFault.Signature);
            bot.Verify("Bearer " + Tokens.Sign(bot.Key, header.ToJsonString(), Tokens.Claims(Now).ToJsonString())).ShouldBeOfType<TokenVerdict.Accepted>();
        }
    }

    [Fact]
    public void Whatever_is_signed_a_verdict_comes_and_no_fault()
    {
        var random = new Random(5);
        var good = Encoding.UTF8.GetBytes(Tokens.Claims(Now).ToJsonString());
        var header = Encoding.UTF8.GetBytes(Tokens.Header(bot.Key).ToJsonString());
        for (var round = 0; round < 300; round++)
        {
            var (changedHeader, changedClaims) = (header.ToArray(), good.ToArray());
            var changed = round % 2 == 0 ? changedClaims : changedHeader;
            for (var change = 0; change <= round % 5; change++) changed[random.Next(changed.Length)] = (byte)random.Next(256);
            Should.NotThrow(() => bot.Verify("Bearer " + Tokens.Sign(bot.Key, changedHeader, changedClaims)));
        }
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopBot.BotFramework.Authentication;

namespace CoopBot.Tests.Authentication;

/// <summary>Which announced keys are fit to check tokens with.</summary>
public sealed class SigningKeyReaderTests(VerifierUnderTest bot) : IClassFixture<VerifierUnderTest>
{
    [Fact]
    public void A_key_is_read_with_the_channels_that_it_speaks_for()
    {
        var key = Read(bot.Key.Jwk()).Find("k1").ShouldNotBeNull();

        key.Endorsements.ShouldBe(["msteams", "webchat"]);
        key.Certified.ShouldBeNull();
        key.Public.Modulus.ShouldBe(bot.Key.Public.Public.Modulus);
        key.Public.Exponent.ShouldBe(bot.Key.Public.Public.Exponent);
    }

    [Fact]
    public void Row_15_a_key_without_endorsements_speaks_for_no_channel()
    {
        Read(Changed("endorsements", json: null)).Find("k1")!.Endorsements.ShouldBeEmpty();
        Read(Changed("endorsements", "null")).Find("k1")!.Endorsements.ShouldBeEmpty();
    }

    [Fact]
    public void Row_18_a_key_with_a_certificate_says_how_long_it_is_valid()
    {
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var until = from.AddYears(1);
        Read(bot.Key.JwkWithCertificate(from, until)).Find("k1")!.Certified.ShouldBe(new Validity(from, until));
    }

    [Theory]
    [InlineData("kty", "\"EC\"")]
    [InlineData("kty", "\"oct\"")]
    [InlineData("kty", "\"rsa\"")]
    [InlineData("kty", null)]
    [InlineData("use", "\"enc\"")]
    [InlineData("use", "5")]
    [InlineData("kid", "\"\"")]
    [InlineData("kid", null)]
    [InlineData("n", null)]
    [InlineData("n", "\"\"")]
    [InlineData("n", "\"a+b\"")]
    [InlineData("n", "\"AQAB\"")]
    [InlineData("e", null)]
    [InlineData("e", "\"\"")]
    [InlineData("e", "\"AA\"")]
    [InlineData("e", "\"AQ\"")]
    [InlineData("e", "\"AAE\"")]
    [InlineData("e", "\"Ag\"")]
    [InlineData("e", "\"AQABAQABAQABAQAB\"")]
    [InlineData("x5c", "[\"nonsense\"]")]
    [InlineData("x5c", "[\"AAAA\"]")]
    [InlineData("x5c", "\"AAAA\"")]
    [InlineData("endorsements", "\"msteams\"")]
    public void A_key_that_is_not_fit_is_left_out_and_the_others_are_not(string name, string? json)
    {
        var keys = Read(Changed(name, json), bot.Other.Jwk());
        keys.Find("k1").ShouldBeNull();
        keys.Find("").ShouldBeNull();
        keys.Find("k2").ShouldNotBeNull();
    }

    [Fact]
    public void A_short_key_is_not_fit()
    {
        using var rsa = RSA.Create(1024);
        Read(Changed("n", $"\"{Base64Url.EncodeToString(rsa.ExportParameters(includePrivateParameters: false).Modulus)}\"")).IsEmpty.ShouldBeTrue();
        var padded = new byte[256 + 128];
        RandomNumberGenerator.Fill(padded.AsSpan(256));
        Read(Changed("n", $"\"{Base64Url.EncodeToString(padded)}\"")).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Of_two_keys_with_one_name_none_counts()
    {
        var twin = bot.Other.Jwk();
        twin["kid"] = "k1";
        Read(bot.Key.Jwk(), twin).Find("k1").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"keys":5}""")]
    [InlineData("""{"keys":null}""")]
    [InlineData("""{"keys":[],"keys":[]}""")]
    [InlineData("<html>")]
    public void A_document_without_keys_is_none(string document) =>
        Should.Throw<JsonException>(() => SigningKeyReader.Read(Encoding.UTF8.GetBytes(document)));

    [Fact]
    public void Strange_entries_are_left_out() => Read(JsonValue.Create(5), new JsonArray(), new JsonObject(), bot.Key.Jwk()).Find("k1").ShouldNotBeNull();

    private JsonObject Changed(string name, string? json)
    {
        var jwk = bot.Key.Jwk();
        jwk.Remove(name);
        if (json is not null) jwk[name] = JsonNode.Parse(json);
        return jwk;
    }

    private static SigningKeySet Read(params JsonNode[] keys) =>
        SigningKeyReader.Read(Encoding.UTF8.GetBytes(new JsonObject { ["keys"] = new JsonArray(keys) }.ToJsonString()));
}

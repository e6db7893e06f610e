using System.Globalization;
using System.Text.Json.Nodes;
using CoopBot.BotFramework.Authentication;
using static CoopBot.Tests.Authentication.VerifierUnderTest;

namespace CoopBot.Tests.Authentication;

/// <summary>What a token must say to be believed. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class TokenClaimsTests(VerifierUnderTest bot) : IClassFixture<VerifierUnderTest>
{
    [Theory]
    [InlineData(-299, true)]
    [InlineData(-300, false)]
    [InlineData(-301, false)]
    [InlineData(1, true)]
    public void Row_12_a_token_is_good_until_less_than_five_minutes_after_its_end(int seconds, bool isGood) =>
        bot.IsGood(Tokens.Claims(Now).With("exp", Number(Now.ToUnixTimeSeconds() + seconds))).ShouldBe(isGood);

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-3600, true)]
    public void Row_12_and_from_five_minutes_before_its_beginning(int seconds, bool isGood) =>
        bot.IsGood(Tokens.Claims(Now).With("nbf", Number(Now.ToUnixTimeSeconds() + seconds))).ShouldBe(isGood);

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("\"1795253400\"")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("true")]
    [InlineData("[1795253400]")]
    [InlineData("{}")]
    [InlineData("-1")]
    [InlineData("0")]
    public void Row_12_the_end_must_be_a_number_that_is_finite(string? json) =>
        bot.FaultOfClaims(Tokens.Claims(Now).With("exp", json)).ShouldBe(TokenFault.Lifetime);

    [Theory]
    [InlineData("null")]
    [InlineData("\"0\"")]
    [InlineData("-1e400")]
    [InlineData("[]")]
    public void Row_12_so_must_the_beginning_where_there_is_one(string json)
    {
        bot.FaultOfClaims(Tokens.Claims(Now).With("nbf", json)).ShouldBe(TokenFault.Lifetime);
        bot.IsGood(Tokens.Claims(Now).With("nbf", json: null)).ShouldBeTrue();
    }

    [Fact]
    public void Row_12_a_number_may_have_a_fraction_or_an_exponent()
    {
        bot.IsGood(Tokens.Claims(Now).With("exp", Number(Now.ToUnixTimeSeconds()) + ".5")).ShouldBeTrue();
        bot.IsGood(Tokens.Claims(Now).With("exp", "1.9e9")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("\"https://api.botframework.us\"", TokenFault.Issuer)]
    [InlineData("\"https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/\"", TokenFault.Issuer)]
    [InlineData("\"https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0\"", TokenFault.Issuer)]
    [InlineData("\"https://api.botframework.com/\"", TokenFault.Issuer)]
    [InlineData("\"https://API.botframework.com\"", TokenFault.Issuer)]
    [InlineData("\"\"", TokenFault.Issuer)]
    [InlineData("null", TokenFault.Issuer)]
    [InlineData(null, TokenFault.Issuer)]
    [InlineData("[\"https://api.botframework.com\"]", TokenFault.Malformed)]
    [InlineData("5", TokenFault.Malformed)]
    public void Row_13_only_the_issuer_itself_is_believed(string? json, object fault) =>
        bot.FaultOfClaims(Tokens.Claims(Now).With("iss", json)).ShouldBe((TokenFault)fault);

    [Theory]
    [InlineData("\"01234567-89ab-cdef-0123-456789abcdef\"", true)]
    [InlineData("[\"01234567-89ab-cdef-0123-456789abcdef\"]", true)]
    [InlineData("[\"other\",5,\"01234567-89ab-cdef-0123-456789abcdef\"]", true)]
    [InlineData("\"11234567-89ab-cdef-0123-456789abcdef\"", false)]
    [InlineData("\"01234567-89AB-cdef-0123-456789abcdef\"", false)]
    [InlineData("\"api://01234567-89ab-cdef-0123-456789abcdef\"", false)]
    [InlineData("\"https://api.botframework.com\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("[]", false)]
    [InlineData("[[\"01234567-89ab-cdef-0123-456789abcdef\"]]", false)]
    [InlineData("{\"01234567-89ab-cdef-0123-456789abcdef\":1}", false)]
    [InlineData("5", false)]
    [InlineData("null", false)]
    [InlineData(null, false)]
    public void Row_14_a_token_is_for_this_bot_or_for_several_with_it_among_them(string? json, bool isGood)
    {
        var verdict = bot.Verify("Bearer " + bot.SignClaims(Tokens.Claims(Now).With("aud", json)));
        if (isGood) verdict.ShouldBeOfType<TokenVerdict.Accepted>();
        else verdict.ShouldBe(new TokenVerdict.Refused(TokenFault.Audience));
    }

    [Fact]
    public void Row_20_a_token_of_another_bot_is_not_taken()
    {
        var claims = new JsonObject
        {
            ["ver"] = "2.0", ["iss"] = "https://login.microsoftonline.com/t/v2.0", ["aud"] = Tokens.AppId, ["azp"] = "other",
            ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
        };
        bot.FaultOfClaims(claims.ToJsonString()).ShouldBe(TokenFault.Issuer);
    }

    [Theory]
    [InlineData("iss", "\"https://api.botframework.com\"")]
    [InlineData("aud", "\"01234567-89ab-cdef-0123-456789abcdef\"")]
    [InlineData("exp", "1900000000")]
    [InlineData("serviceurl", "\"https://evil.example/\"")]
    [InlineData("iat", "1")]
    public void A_claim_that_comes_twice_makes_the_token_unreadable(string name, string json)
    {
        var claims = Tokens.Claims(Now);
        claims["iat"] = 1;
        var text = claims.ToJsonString();
        bot.FaultOfClaims($"{text[..^1]},\"{name}\":{json}}}").ShouldBe(TokenFault.Malformed);
        bot.FaultOfClaims($"{text[..^1]},\"\\u{(int)name[0]:x4}{name[1..]}\":{json}}}").ShouldBe(TokenFault.Malformed);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{")]
    [InlineData("{\"serviceurl\":5}")]
    [InlineData("{\"serviceurl\":\"\\ud800\"}")]
    public void Claims_that_are_no_object_of_claims_are_unreadable(string claims) => bot.FaultOfClaims(claims).ShouldBe(TokenFault.Malformed);

    [Fact]
    public void A_token_without_a_service_address_says_so()
    {
        bot.Verify("Bearer " + bot.SignClaims(Tokens.Claims(Now).With("serviceurl", json: null)))
            .ShouldBeOfType<TokenVerdict.Accepted>().Identity.ServiceUrl.ShouldBeNull();
        bot.Verify("Bearer " + bot.SignClaims(Tokens.Claims(Now).With("serviceurl", json: null).Replace("}", ",\"serviceUrl\":\"x\"}", StringComparison.Ordinal)))
            .ShouldBeOfType<TokenVerdict.Accepted>().Identity.ServiceUrl.ShouldBeNull();
    }

    [Fact]
    public void Row_18_a_key_counts_only_while_its_certificate_is_valid()
    {
        var token = "Bearer " + bot.Good();
        TokenVerdict At(DateTimeOffset from, DateTimeOffset until) =>
            bot.Verify(token, bot.Key.Public with { Certified = new Validity(from, until) });

        At(Now.AddDays(-1), Now.AddDays(1)).ShouldBeOfType<TokenVerdict.Accepted>();
        At(Now.AddDays(-2), Now.AddSeconds(-1)).ShouldBe(new TokenVerdict.Refused(TokenFault.ExpiredKey));
        At(Now.AddSeconds(1), Now.AddDays(1)).ShouldBe(new TokenVerdict.Refused(TokenFault.ExpiredKey));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

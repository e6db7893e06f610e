using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoopBot.Tests.Authentication;

/// <summary>Who may send what to a bot with an app id, over HTTP. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class InboundAuthenticationTests
{
    private const string OtherTenant = "88888888-89ab-cdef-0123-456789abcdef";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Row_9_a_message_with_a_good_token_is_answered()
    {
        await using var bot = await RegisteredBot.StartAsync();

        using var response = await bot.PostAsync(RegisteredBot.Question());

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Stop)).ShouldContain("intérêt économique");
        bot.Internet.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_9_to_14_without_a_token_to_believe_nothing_is_read_and_nothing_happens()
    {
        await using var bot = await RegisteredBot.StartAsync();
        using var stranger = new TestKey("k1", "msteams");
        var now = DateTimeOffset.UtcNow;
        string Changed(string claim, string? json) => Tokens.Sign(bot.Key, Tokens.Header(bot.Key).ToJsonString(), Tokens.Claims(now).With(claim, json));
        string[][] refused =
        [
            [], ["Bearer"], ["Basic dTpw"], [bot.GoodToken(), bot.GoodToken()], [bot.GoodToken() + "="], [bot.GoodToken()[..^2]],
            ["Bearer " + Tokens.Sign(stranger, Tokens.Claims(now))],
            ["Bearer " + Tokens.Sign(bot.Key, """{"alg":"none","kid":"k1"}""", Tokens.Claims(now).ToJsonString())],
            ["Bearer " + Changed("iss", "\"https://api.botframework.us\"")],
            ["Bearer " + Changed("aud", "\"other\"")],
            ["Bearer " + Changed("exp", json: null)],
            ["Bearer " + Tokens.Sign(bot.Key, Tokens.Claims(now.AddHours(-1).AddMinutes(-6)))],
        ];

        foreach (var authorization in refused)
        {
            using var response = await bot.PostAsync(RegisteredBot.Question(), authorization);
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, string.Join(" + ", authorization));
            response.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");

            // Whatever the body: it is not read.
            using var malformed = await bot.PostAsync(new JsonObject { ["type"] = 5 }, authorization);
            malformed.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        await bot.NothingHappenedAsync();
        bot.Log.ShouldContain(line => line.Contains("A request was refused for its token: Audience.", StringComparison.Ordinal));
        bot.Log.ShouldAllBe(line => !line.Contains("eyJ", StringComparison.Ordinal) && !line.Contains(RegisteredBot.Password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("conversation")]
    [InlineData("type")]
    public async Task Row_4_a_good_token_does_not_stand_for_a_missing_field(string field)
    {
        await using var bot = await RegisteredBot.StartAsync();
        var activity = RegisteredBot.Question();
        activity.Remove(field);
        (await bot.PostAsync(activity)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        if (field == "channelId")
        {
            activity[field] = "";
            (await bot.PostAsync(activity)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        await bot.NothingHappenedAsync();
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    [InlineData("web")]
    public async Task Row_15_a_key_speaks_only_for_the_channels_that_it_names(string channel)
    {
        await using var bot = await RegisteredBot.StartAsync();
        var activity = RegisteredBot.Question();
        activity["channelId"] = channel;
        await RefusedAsync(bot, activity);
    }

    [Fact]
    public async Task Row_15_a_key_that_names_none_speaks_for_none()
    {
        await using var bot = await RegisteredBot.StartAsync();
        using var mute = new TestKey("muette");
        bot.Issuer.Keys.Add(mute.Jwk());

        using var response = await bot.PostAsync(RegisteredBot.Question(), "Bearer " + Tokens.Sign(mute, Tokens.Claims(DateTimeOffset.UtcNow)));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await bot.NothingHappenedAsync();
    }

    [Theory]
    [InlineData("\"https://smba.trafficmanager.net/amer/\"", false)]
    [InlineData("\"https://smba.trafficmanager.net/emea/x\"", false)]
    [InlineData("\"https://smba.trafficmanager.net/emea//\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("null", false)]
    [InlineData(null, false)]
    [InlineData("\"HTTPS://SMBA.trafficmanager.net/EMEA/\"", true)]
    [InlineData("\"https://smba.trafficmanager.net/emea\"", true)]
    public async Task Row_16_replies_go_only_where_the_token_says(string? claim, bool isTaken)
    {
        await using var bot = await RegisteredBot.StartAsync();
        var token = Tokens.Sign(bot.Key, Tokens.Header(bot.Key).ToJsonString(), Tokens.Claims(DateTimeOffset.UtcNow).With("serviceurl", claim));

        using var response = await bot.PostAsync(RegisteredBot.Question(), "Bearer " + token);

        response.StatusCode.ShouldBe(isTaken ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        if (!isTaken) await bot.NothingHappenedAsync();
    }

    [Fact]
    public async Task Row_17_a_key_that_is_published_later_is_found_with_one_reading()
    {
        await using var bot = await RegisteredBot.StartAsync();
        (await bot.PostAsync(RegisteredBot.Question())).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var next = new TestKey("k2", "msteams");
        bot.Issuer.Keys.Add(next.Jwk());

        var token = "Bearer " + Tokens.Sign(next, Tokens.Claims(DateTimeOffset.UtcNow));
        (await bot.PostAsync(RegisteredBot.Question(), token)).StatusCode.ShouldBe(HttpStatusCode.OK);

        bot.Issuer.Readings.ShouldBe(2);
    }

    [Fact]
    public async Task Row_17_a_hundred_unknown_keys_at_once_cost_one_reading()
    {
        await using var bot = await RegisteredBot.StartAsync();
        (await bot.PostAsync(RegisteredBot.Question())).StatusCode.ShouldBe(HttpStatusCode.OK);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => bot.PostAsync(
            RegisteredBot.Question(),
            "Bearer " + Tokens.Sign(bot.Key, $$"""{"alg":"RS256","kid":"inconnue-{{number}}"}""", Tokens.Claims(DateTimeOffset.UtcNow).ToJsonString()))));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Unauthorized);
        bot.Issuer.Readings.ShouldBe(2);
    }

    [Fact]
    public async Task Row_18_without_any_key_the_channel_is_asked_to_come_again_and_with_old_ones_it_is_served()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.IsDown = true;
        using var early = await bot.PostAsync(RegisteredBot.Question());
        early.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        early.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        (await bot.PostAsync(RegisteredBot.Question(), "Basic dTpw")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await bot.NothingHappenedAsync();

        bot.Issuer.IsDown = false;
        bot.Clock.Ahead = TimeSpan.FromSeconds(11);
        (await bot.PostAsync(RegisteredBot.Question())).StatusCode.ShouldBe(HttpStatusCode.OK);

        bot.Issuer.IsDown = true;
        bot.Clock.Ahead = TimeSpan.FromDays(4);
        (await bot.PostAsync(RegisteredBot.Question())).StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Clock.Ahead = TimeSpan.FromDays(6);
        (await bot.PostAsync(RegisteredBot.Question())).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Row_18_a_key_whose_certificate_has_expired_is_not_believed()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.Keys.Clear();
        bot.Issuer.Keys.Add(bot.Key.JwkWithCertificate(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(-1)));
        (await bot.PostAsync(RegisteredBot.Question())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await bot.NothingHappenedAsync();
    }

    [Theory]
    [InlineData("http://evil.example/keys")]
    [InlineData("ftp://127.0.0.1/keys")]
    [InlineData("keys")]
    [InlineData("")]
    public async Task Keys_are_not_read_from_an_unsafe_address(string address)
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.KeysAddress = address;
        (await bot.PostAsync(RegisteredBot.Question())).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        bot.Issuer.Readings.ShouldBe(0);
    }

    [Fact]
    public async Task Keys_are_not_read_through_a_redirect_nor_without_end_nor_out_of_nonsense()
    {
        foreach (var strange in new[] { Results.Redirect("/keys"), Results.Text(new string(' ', 2 * 1024 * 1024)), Results.Text("<html>"), Results.StatusCode(404) })
        {
            await using var bot = await RegisteredBot.StartAsync();
            bot.Issuer.Strange = strange;
            (await bot.PostAsync(RegisteredBot.Question())).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            bot.Issuer.Readings.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.io/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://x@smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("http://127.0.0.1:5000/")]
    public async Task Row_19_a_token_for_another_host_gets_nothing_sent_there(string address)
    {
        await using var bot = await RegisteredBot.StartAsync();
        var activity = RegisteredBot.Question();
        activity["serviceUrl"] = address;
        activity.Remove("deliveryMode");
        var claims = Tokens.Claims(DateTimeOffset.UtcNow);
        claims["serviceurl"] = address;

        using var response = await bot.PostAsync(activity, "Bearer " + Tokens.Sign(bot.Key, claims));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await bot.NothingHappenedAsync();
    }

    [Theory]
    [InlineData("""{"id":"a:1","tenantId":"88888888-89ab-cdef-0123-456789abcdef"}""", null, false)]
    [InlineData("""{"id":"a:1"}""", """{"tenant":{"id":"88888888-89ab-cdef-0123-456789abcdef"}}""", false)]
    [InlineData("""{"id":"a:1"}""", null, false)]
    [InlineData("""{"id":"a:1","tenantId":5}""", "5", false)]
    [InlineData("""{"id":"a:1"}""", """{"tenant":{"id":"99999999-89AB-cdef-0123-456789abcdef"}}""", true)]
    public async Task Row_20_only_people_of_the_bots_own_tenant_are_heard(string conversation, string? channelData, bool isTaken)
    {
        await using var bot = await RegisteredBot.StartAsync();
        var activity = RegisteredBot.Question();
        activity["conversation"] = JsonNode.Parse(conversation);
        if (channelData is not null) activity["channelData"] = JsonNode.Parse(channelData);

        (await bot.PostAsync(activity)).StatusCode.ShouldBe(isTaken ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        if (!isTaken) await bot.NothingHappenedAsync();
    }

    [Fact]
    public async Task Row_20_or_of_the_tenants_that_the_operator_lists()
    {
        await using var bot = await RegisteredBot.StartAsync("--Authentication:AllowedTenants", OtherTenant);
        var activity = RegisteredBot.Question();
        (await bot.PostAsync(activity)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        activity["conversation"]!["tenantId"] = OtherTenant;
        (await bot.PostAsync(activity)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refusal_says_in_English_what_is_wrong()
    {
        await using var bot = await RegisteredBot.StartAsync();
        var activity = RegisteredBot.Question();
        activity["channelId"] = "webchat";
        using var response = await bot.PostAsync(activity);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("detail").GetString()!.ShouldContain("channelId");
    }

    private static async Task RefusedAsync(RegisteredBot bot, JsonObject activity)
    {
        using var response = await bot.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await bot.NothingHappenedAsync();
    }
}

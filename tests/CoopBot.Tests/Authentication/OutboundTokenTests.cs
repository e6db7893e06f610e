using System.Net;

namespace CoopBot.Tests.Authentication;

/// <summary>The tokens that the bot shows, over HTTP and through MSAL. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class OutboundTokenTests
{
    private const string Channel = "smba.trafficmanager.net";

    [Fact]
    public async Task A_reply_goes_to_the_channel_with_a_token_of_the_bots_own_which_is_kept()
    {
        await using var bot = await RegisteredBot.StartAsync();

        await AskAsync(bot);
        await AskAsync(bot);
        await bot.Internet.ReachedAsync(Channel);
        await bot.Internet.ReachedAsync(Channel);

        bot.Internet.CountOf(FakeInternet.Entra).ShouldBe(1);
        var asked = bot.Internet.Requests.First(request => request.Host == FakeInternet.Entra);
        asked.Body.ShouldContain("client_id=" + Tokens.AppId);
        asked.Body.ShouldContain("scope=https%3A%2F%2Fapi.botframework.com%2F.default", Case.Insensitive);
        asked.Body.ShouldContain("client_secret=" + RegisteredBot.Password);
        bot.Internet.Requests.Where(request => request.Host == Channel).ShouldAllBe(request => request.Token == "Bearer jeton-1");
        bot.Log.ShouldAllBe(line => !line.Contains("jeton-", StringComparison.Ordinal) && !line.Contains(RegisteredBot.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Row_44_a_token_that_the_channel_does_not_take_is_renewed_once()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Internet.Answer = token => token == "Bearer jeton-1" ? HttpStatusCode.Unauthorized : HttpStatusCode.Created;

        await AskAsync(bot);
        await bot.Internet.ReachedAsync(Channel);
        await bot.Internet.ReachedAsync(Channel);

        bot.Internet.CountOf(FakeInternet.Entra).ShouldBe(2);
        var tries = bot.Internet.Requests.Where(request => request.Host == Channel).Take(2).ToList();
        tries.Select(request => request.Token).ShouldBe(["Bearer jeton-1", "Bearer jeton-2"]);
        tries.Select(request => request.Body).Distinct().ShouldHaveSingleItem().ShouldContain("GIE");
    }

    [Fact]
    public async Task A_message_waits_while_Entra_gives_no_token()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Internet.EntraFails = () => FakeInternet.Json(
            HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""");

        await AskAsync(bot);
        await bot.Internet.ReachedAsync(FakeInternet.Entra);
        await bot.Internet.ReachedAsync(FakeInternet.Entra);
        bot.Log.ShouldContain(line => line.Contains("Entra gives the bot no token: invalid_client (HTTP 401", StringComparison.Ordinal));
        bot.Internet.CountOf(Channel).ShouldBe(0);

        bot.Internet.EntraFails = null;
        await bot.Internet.ReachedAsync(Channel);
        bot.Log.ShouldAllBe(line => !line.Contains(RegisteredBot.Password, StringComparison.Ordinal));
    }

    private static async Task AskAsync(RegisteredBot bot)
    {
        var question = RegisteredBot.Question();
        question.Remove("deliveryMode");
        (await bot.PostAsync(question)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }
}

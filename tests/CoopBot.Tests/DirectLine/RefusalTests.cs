using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using CoopBot.BotFramework.DirectLine;

namespace CoopBot.Tests.DirectLine;

/// <summary>What the Direct Line server refuses, and how: clients go by the status.</summary>
public sealed class RefusalTests(DirectLineBot bot)
{
    public static TheoryData<string, string> Guarded => new()
    {
        { "POST", "tokens/refresh" },
        { "POST", "conversations" },
        { "GET", "conversations/{id}" },
        { "GET", "conversations/{id}/activities" },
        { "POST", "conversations/{id}/activities" },
        { "POST", "conversations/{id}/upload" },
    };

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Without_a_good_token_nothing_is_opened(string method, string path)
    {
        var page = await bot.OpenAsync();
        var token = bot.Tokens.Read(page.Token)!;
        (await StatusAsync(page, method, path, header: null)).ShouldBe((401, "BadArgument"));
        (await StatusAsync(page, method, path, page.Token[..^2])).ShouldBe((403, "BadArgument"));
        (await StatusAsync(page, method, path, "eyJhbGciOiJub25lIn0.e30.")).ShouldBe((403, "BadArgument"));
        (await StatusAsync(page, method, path, bot.Tokens.Write(token with { Expires = DateTimeOffset.UtcNow.AddSeconds(-1) }))).ShouldBe((403, "TokenExpired"));
        (await StatusAsync(page, method, path, bot.Tokens.Write(token with { Use = TokenUse.Stream }))).ShouldBe((403, "BadArgument"));
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_token_opens_its_own_conversation_only(string method, string path)
    {
        if (!path.Contains("{id}", StringComparison.Ordinal)) return;
        var (page, other) = (await bot.OpenAsync(), await bot.OpenAsync());
        (await StatusAsync(page, method, path, other.Token)).ShouldBe((403, "BadArgument"));
    }

    [Fact]
    public async Task A_conversation_that_was_not_begun_is_not_found()
    {
        var page = await bot.OpenAsync(start: false);
        (await StatusAsync(page, "GET", "conversations/{id}", page.Token)).ShouldBe((404, "BadArgument"));
        (await StatusAsync(page, "GET", "conversations/{id}/activities", page.Token)).ShouldBe((404, "BadArgument"));
        (await StatusOf(await page.PostAsync(PageClient.Message("bonjour")))).ShouldBe((404, "BadArgument"));
    }

    [Fact]
    public async Task Files_invokes_and_what_a_person_cannot_do_are_refused()
    {
        var page = await bot.OpenAsync();
        (await StatusAsync(page, "POST", "conversations/{id}/upload", page.Token)).ShouldBe((415, "NotSupported"));
        (await StatusOf(await page.PostAsync(new { type = "invoke", name = "adaptiveCard/action" }))).ShouldBe((501, "NotSupported"));
        (await StatusOf(await page.PostAsync(new { type = "conversationUpdate" }))).ShouldBe((400, "BadArgument"));
        (await StatusOf(await page.PostAsync(new { text = "sans type" }))).ShouldBe((400, "BadArgument"));
    }

    [Theory]
    [InlineData("{", "application/json", 400)]
    [InlineData("null", "application/json", 400)]
    [InlineData("[]", "application/json", 400)]
    [InlineData("""{"type":"message","text":5}""", "application/json", 400)]
    [InlineData("""{"type":"message","type":"invoke"}""", "application/json", 400)]
    [InlineData("""{"type":"message","text":"bonjour"}""", "text/plain", 415)]
    public async Task A_body_that_is_no_activity_is_refused(string body, string mediaType, int status)
    {
        var page = await bot.OpenAsync();
        using var request = RequestOf(page, "POST", "conversations/{id}/activities", page.Token);
        request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        (await StatusOf(await bot.Http.SendAsync(request, DirectLineBot.Stop))).ShouldBe((status, "BadArgument"));
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_refused_and_the_longest_is_not()
    {
        var page = await bot.OpenAsync();
        (await StatusOf(await page.PostAsync(PageClient.Message(new string('a', 4_001))))).ShouldBe((413, "MessageSizeTooBig"));
        (await StatusOf(await page.PostAsync(new { type = "message", value = new string('a', 70_000) }))).ShouldBe((413, "MessageSizeTooBig"));
        using var longest = await page.PostAsync(PageClient.Message(new string('é', 4_000)));
        longest.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("undefined")]
    [InlineData("1.5")]
    public async Task A_watermark_that_nobody_gave_is_refused(string watermark)
    {
        var page = await bot.OpenAsync();
        (await StatusAsync(page, "GET", $"conversations/{{id}}/activities?watermark={watermark}", page.Token)).ShouldBe((400, "BadArgument"));
        (await StatusAsync(page, "GET", $"conversations/{{id}}?watermark={watermark}", page.Token)).ShouldBe((400, "BadArgument"));
    }

    [Fact]
    public async Task A_conversation_that_says_too_much_is_told_when_to_go_on_and_the_others_are_not_held_up()
    {
        var (page, other) = (await bot.OpenAsync(), await bot.OpenAsync());
        for (var said = 1; said < 8; said++) await page.SayAsync(new { type = "typing" });
        using var refused = await page.PostAsync(new { type = "typing" });
        refused.Headers.RetryAfter!.Delta.ShouldNotBeNull().TotalSeconds.ShouldBeInRange(1, 8);
        (await StatusOf(refused)).ShouldBe((429, "TooManyRequests"));
        await other.SayAsync(new { type = "typing" });
    }

    [Fact]
    public async Task Only_pages_of_configured_origins_may_read_the_answers()
    {
        (await AllowedOriginAsync("https://page.exemple.fr")).ShouldBe("https://page.exemple.fr");
        (await AllowedOriginAsync("https://evil.exemple.fr")).ShouldBeNull();
        (await AllowedOriginAsync("null")).ShouldBeNull();
    }

    [Fact]
    public async Task Answers_are_for_their_client_only_never_a_page_and_set_no_cookie()
    {
        var page = await bot.OpenAsync();
        using var response = await page.SendAsync(HttpMethod.Get, $"conversations/{page.Conversation}/activities");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task The_web_channel_is_not_served_where_channels_post()
    {
        using var response = await bot.Http.PostAsJsonAsync(
            "/api/messages",
            new
            {
                type = "message",
                id = "1",
                channelId = "web",
                serviceUrl = "http://127.0.0.1:1/",
                from = new { id = "dl_1" },
                conversation = new { id = "c" },
                text = "bonjour",
            },
            DirectLineBot.Stop);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string?> AllowedOriginAsync(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,x-ms-bot-agent");
        using var response = await bot.Http.SendAsync(request, DirectLineBot.Stop);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }

    private async Task<(int Status, string? Code)> StatusAsync(PageClient page, string method, string path, string? header)
    {
        using var request = RequestOf(page, method, path, header);
        using var response = await bot.Http.SendAsync(request, DirectLineBot.Stop);
        return await StatusOf(response);
    }

    private static HttpRequestMessage RequestOf(PageClient page, string method, string path, string? token)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), $"/v3/directline/{path.Replace("{id}", page.Conversation, StringComparison.Ordinal)}");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static async Task<(int Status, string? Code)> StatusOf(HttpResponseMessage response) =>
        ((int)response.StatusCode, (await PageClient.JsonOf(response)).GetProperty("error").GetProperty("code").GetString());
}

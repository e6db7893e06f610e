using System.Net;
using System.Net.Http.Json;
using CoopBot.Commands;
using CoopBot.Tests.Health;
using CoopBot.Tests.Program;

namespace CoopBot.Tests.Authentication;

/// <summary>Who can reach the service at all. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class ExposureTests
{
    private static readonly string[] App =
    [
        "--MicrosoftAppType", "SingleTenant", "--MicrosoftAppId", Tokens.AppId, "--MicrosoftAppTenantId", RegisteredBot.Tenant,
        "--MicrosoftAppPassword", RegisteredBot.Password,
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Row_20_without_an_identity_the_service_starts_in_development_only(string environment)
    {
        var (exitCode, error) = await ServeAsync("--environment", environment);
        exitCode.ShouldBe(2);
        error.ShouldContain("refuse de démarrer sans identité");
        error.ShouldContain("MicrosoftAppType=None");
    }

    [Fact]
    public async Task Half_an_identity_is_a_mistake_in_the_settings()
    {
        var (exitCode, error) = await ServeAsync("--environment", "Development", "--MicrosoftAppId", Tokens.AppId);
        exitCode.ShouldBe(2);
        error.ShouldContain("MicrosoftAppType");
    }

    [Fact]
    public async Task A_web_page_alone_stays_behind_this_machines_web_server()
    {
        var (exitCode, error) = await ServeAsync("--environment", "Production", "--MicrosoftAppType", "None", "--urls", "http://0.0.0.0:0");
        exitCode.ShouldBe(2);
        error.ShouldContain("refuse d'écouter");
    }

    [Fact]
    public async Task A_web_page_alone_runs_in_production_and_takes_no_activities()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await StartedBot.StartAsync(
            "--environment", "Production", "--MicrosoftAppType", "None", "--Storage:File", Path.Combine(folder.Path, "coopbot.db"));
        (await bot.SayAsync("bonjour")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task With_an_app_id_any_address_may_be_listened_on()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await StartedBot.StartAsync(
            ["--environment", "Production", "--urls", "http://0.0.0.0:0", "--Storage:File", Path.Combine(folder.Path, "coopbot.db"), .. App]);
        bot.Http.BaseAddress = new UriBuilder(bot.Http.BaseAddress!) { Host = "127.0.0.1" }.Uri;
        (await bot.SayAsync("bonjour")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.5")]
    [InlineData("x-forwarded-proto", "https")]
    [InlineData("X-Forwarded-Anything", "")]
    [InlineData("X-Original-For", "203.0.113.5:4000")]
    [InlineData("x-original-proto", "http")]
    [InlineData("X-Real-IP", "203.0.113.5")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Forwarded", "for=203.0.113.5")]
    public async Task Without_an_app_id_what_a_proxy_passes_on_is_refused(string header, string value)
    {
        using var folder = new TemporaryFolder();
        await using var bot = await StartedBot.StartAsync("--Storage:File", Path.Combine(folder.Path, "coopbot.db"));
        (await bot.SayAsync("bonjour")).StatusCode.ShouldBe(HttpStatusCode.OK);

        bot.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, value).ShouldBeTrue();
        using var response = await bot.SayAsync("bonjour");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync(Stop)).ShouldContain("proxy");
    }

    [Fact]
    public async Task Nobody_speaks_for_the_bots_own_web_page()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await StartedBot.StartAsync("--Storage:File", Path.Combine(folder.Path, "coopbot.db"));
        var activity = new
        {
            type = "message", channelId = "web", serviceUrl = "http://127.0.0.1:1/", deliveryMode = "expectReplies", from = new { id = "u" },
            conversation = new { id = "c" }, text = "bonjour",
        };
        (await bot.Http.PostAsJsonAsync("/api/messages", activity, Stop)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<(int ExitCode, string Error)> ServeAsync(params string[] settings)
    {
        using var error = new StringWriter();
        using var folder = new TemporaryFolder();
        string[] arguments = ["serve", "--urls", "http://127.0.0.1:0", "--Storage:File", Path.Combine(folder.Path, "coopbot.db"), .. settings];
        var exitCode = await CoopBotCommand.Create(TextReader.Null, TextWriter.Null, error).Parse(arguments).InvokeAsync(cancellationToken: Stop);
        return (exitCode, error.ToString());
    }
}

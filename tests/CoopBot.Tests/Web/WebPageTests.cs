using System.Net;
using System.Text.RegularExpressions;
using CoopBot.Tests.Health;
using CoopBot.Tests.Program;

namespace CoopBot.Tests.Web;

/// <summary>The page and its files as a browser is given them.</summary>
public sealed partial class WebPageTests(PlainService plain) : IClassFixture<PlainService>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_browser_gets_the_page_and_a_terminal_gets_text()
    {
        var bot = plain.Bot;
        using var page = await PageAsync(bot);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await page.Content.ReadAsStringAsync(Stop)).ShouldContain("""<html lang="fr">""");

        using var text = await bot.Http.GetAsync("/", Stop);
        text.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await text.Content.ReadAsStringAsync(Stop)).ShouldContain("CoopBot est en marche");
        text.Headers.Vary.ShouldContain("Accept");
    }

    [Theory]
    [InlineData("1.00:00:00", "gardé 24 heures au plus")]
    [InlineData("7.00:00:00", "gardé 7 jours au plus")]
    [InlineData("01:00:00", "gardé 1 heure au plus")]
    [InlineData("00:09:30", "gardé 10 minutes au plus")]
    public async Task The_page_says_how_long_is_kept_what_the_service_keeps(string setting, string sentence)
    {
        using var folder = new TemporaryFolder();
        await using var bot = await StartAsync(folder, "--Web:Keep", setting);
        using var page = await PageAsync(bot);
        var html = await page.Content.ReadAsStringAsync(Stop);
        html.ShouldContain(sentence);
        html.ShouldContain("effacer mes données");
        Placeholder().IsMatch(html).ShouldBeFalse();
    }

    [Fact]
    public async Task The_page_runs_only_its_own_scripts_and_no_site_frames_it()
    {
        var bot = plain.Bot;
        using var first = await PageAsync(bot);
        using var second = await PageAsync(bot);

        var policy = Policy(first);
        policy["default-src"].ShouldBe("'none'");
        policy["script-src"].ShouldBe("'self'");
        policy["connect-src"].ShouldBe("'self'");
        policy["frame-ancestors"].ShouldBe("'none'");
        policy["style-src"].ShouldNotContain("unsafe-inline");
        var nonce = Nonce().Match(policy["style-src"]).Groups["nonce"].Value;
        (await first.Content.ReadAsStringAsync(Stop)).ShouldContain($"nonce=\"{nonce}\"");
        Policy(second)["style-src"].ShouldNotContain(nonce);
    }

    [Fact]
    public async Task Only_the_sites_of_the_setting_may_frame_the_page()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await StartAsync(folder, "--Web:EmbedOrigins", "https://www.exemple.fr http://localhost:8080");
        using var page = await PageAsync(bot);
        Policy(page)["frame-ancestors"].ShouldBe("https://www.exemple.fr http://localhost:8080");
        using var file = await bot.Http.GetAsync("/embed.js", Stop);
        Policy(file)["frame-ancestors"].ShouldBe("'none'");
        file.Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("cross-origin");
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/api/messages")]
    [InlineData("/nowhere")]
    [InlineData("/web/0123456789abcdef/page.js")]
    public async Task Every_other_answer_can_neither_run_nor_be_framed(string path)
    {
        var bot = plain.Bot;
        using var answer = await bot.Http.GetAsync(path, Stop);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("default-src 'none'; frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single().ShouldBe("same-origin");
        answer.Headers.GetValues("Permissions-Policy").Single().ShouldContain("microphone=()");
    }

    [Fact]
    public async Task Files_are_small_on_the_wire_and_kept_by_browsers_until_they_change()
    {
        var bot = plain.Bot;
        using var page = await PageAsync(bot);
        var html = await page.Content.ReadAsStringAsync(Stop);
        var bundle = FileAddresses().Matches(html).Select(match => match.Value).Single(address => address.EndsWith("/webchat.js", StringComparison.Ordinal));

        foreach (var (encoding, mostBytes) in new[] { ("br", 800_000), ("gzip", 1_000_000) })
        {
            using var answer = await GetAsync(bot, bundle, request => request.Headers.AcceptEncoding.ParseAdd(encoding));
            answer.Content.Headers.ContentEncoding.Single().ShouldBe(encoding);
            answer.Content.Headers.ContentLength!.Value.ShouldBeLessThan(mostBytes);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
            answer.Headers.Vary.ShouldContain("Accept-Encoding");

            using var again = await GetAsync(bot, bundle, request =>
            {
                request.Headers.AcceptEncoding.ParseAdd(encoding);
                request.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            });
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        using var uncompressed = await GetAsync(bot, bundle, request => request.Headers.AcceptEncoding.ParseAdd("br;q=0, gzip;q=0"));
        uncompressed.Content.Headers.ContentEncoding.ShouldBeEmpty();
        (await uncompressed.Content.ReadAsStringAsync(Stop)).ShouldContain("Vous avez dit");
    }

    [Fact]
    public async Task Every_file_that_the_page_names_is_there_and_nothing_of_another_host_is_named()
    {
        var bot = plain.Bot;
        using var page = await PageAsync(bot);
        var html = await page.Content.ReadAsStringAsync(Stop);
        html.ShouldNotContain("//");
        var addresses = FileAddresses().Matches(html).Select(match => match.Value).ToArray();
        addresses.Length.ShouldBe(4);
        foreach (var address in addresses) (await bot.Http.GetAsync(address, Stop)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
    }

    [Theory]
    [InlineData("page.html")]
    [InlineData("..%2F..%2Fappsettings.json")]
    [InlineData("nothing.js")]
    public async Task Nothing_but_the_files_of_the_page_is_served(string name)
    {
        var bot = plain.Bot;
        using var page = await PageAsync(bot);
        var script = FileAddresses().Matches(await page.Content.ReadAsStringAsync(Stop)).Select(match => match.Value)
            .Single(address => address.EndsWith("/page.js", StringComparison.Ordinal));
        using var answer = await bot.Http.GetAsync(script.Replace("page.js", name, StringComparison.Ordinal), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<StartedBot> StartAsync(TemporaryFolder folder, params string[] settings) =>
        StartedBot.StartAsync(["--Storage:File", Path.Combine(folder.Path, "coopbot.db"), .. settings]);

    private static Task<HttpResponseMessage> PageAsync(StartedBot bot) =>
        GetAsync(bot, "/", request => request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8"));

    private static async Task<HttpResponseMessage> GetAsync(StartedBot bot, string address, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        with(request);
        return await bot.Http.SendAsync(request, Stop);
    }

    private static Dictionary<string, string> Policy(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ")
            .Select(directive => directive.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.None, 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("/web/[0-9a-f]{16}/[a-z.]+", RegexOptions.None, 1000)]
    private static partial Regex FileAddresses();

    [GeneratedRegex("[{][a-z]+[}]", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}

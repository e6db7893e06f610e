using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoopBot.Tests.Web;

/// <summary>What <c>deploy/nginx.conf</c> lets through.</summary>
public sealed partial class DeployedPathsTests
{
    private static readonly string Configuration = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx.conf"));

    [Fact]
    public void Every_page_that_the_Teams_app_names_is_let_through()
    {
        var manifest = JsonElement.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "manifest", "manifest.json")));
        var developer = manifest.GetProperty("developer");
        string[] pages = [.. new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" }.Select(url => developer.GetProperty(url).GetString()!["https://{host}".Length..])];

        pages.ShouldBe(["/", "/confidentialite", "/conditions"]);
        pages.ShouldBeSubsetOf(Passed());
        Passed().ShouldContain("/api/messages");
    }

    [Fact]
    public void Health_is_not_let_through()
    {
        Passed().ShouldNotContain("/healthz");
        Passed().ShouldNotContain("/readyz");
        Configuration.ShouldContain("location / { return 404; }");
    }

    private static IEnumerable<string> Passed() => ExactLocation().Matches(Configuration).Select(match => match.Groups["path"].Value);

    [GeneratedRegex(@"location = (?<path>\S+) \{ proxy_pass", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExactLocation();
}

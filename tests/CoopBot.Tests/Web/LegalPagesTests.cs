using System.Text;
using System.Xml.Linq;
using CoopBot.Conversation.Transcripts;
using CoopBot.Storage;
using CoopBot.Tests.BotFramework;
using CoopBot.Web.Legal;

namespace CoopBot.Tests.Web;

/// <summary>The pages that the Teams manifest points to.</summary>
public sealed class LegalPagesTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("/confidentialite", "Confidentialité")]
    [InlineData("/conditions", "Conditions d’utilisation")]
    public async Task A_page_is_served_that_runs_nothing_and_loads_only_its_style(string path, string title)
    {
        using var response = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);

        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);

        var page = Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        page.Root!.Attribute("lang")!.Value.ShouldBe("fr");
        page.Descendants("h1").ShouldHaveSingleItem().Value.ShouldBe(title);
        page.Descendants("main").Count().ShouldBe(1);
        page.Descendants("script").ShouldBeEmpty();
        page.Descendants().Attributes().ShouldAllBe(attribute => attribute.Name != "style" && !attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        page.Root.Value.ShouldNotContain("{");
        foreach (var address in page.Descendants().Attributes().Where(attribute => attribute.Name == "href").Select(attribute => attribute.Value))
        {
            using var linked = await bot.Http.GetAsync(address, TestContext.Current.CancellationToken);
            linked.IsSuccessStatusCode.ShouldBeTrue(address);
        }
    }

    [Fact]
    public void What_is_kept_is_told_as_the_settings_have_it()
    {
        var retention = new RetentionOptions { Untouched = TimeSpan.FromDays(90), AfterRemoval = TimeSpan.FromDays(7), Answers = TimeSpan.FromHours(12), DeadLetters = TimeSpan.FromDays(3), SentMessages = TimeSpan.FromDays(11), Ratings = TimeSpan.FromDays(100) };
        var page = Text(new LegalText(new WebOptions { Operator = "Réseau <b>R&D</b>, contact@exemple.fr.", Keep = TimeSpan.FromHours(6) }, retention).Privacy);

        page.ShouldContain("<p>Réseau &lt;b&gt;R&amp;D&lt;/b&gt;, contact@exemple.fr.</p>");
        foreach (var time in new[] { "90 jours après", "; 7 jours si", "<td>12 heures</td>", "<td>3 jours</td>", "<td>11 jours</td>", "<td>100 jours</td>", "<td>6 heures après" }) page.ShouldContain(time);
    }

    [Fact]
    public void Without_a_name_the_page_still_says_whom_to_ask()
    {
        var text = new LegalText(new WebOptions(), new RetentionOptions());
        Text(text.Privacy).ShouldContain("La personne ou l’organisation qui vous donne accès à CoopBot.");
        Text(text.Terms).ShouldContain("La personne ou l’organisation qui vous donne accès à CoopBot.");
    }

    // The pages are also well-formed XML, but for the void elements of their head.
    private static XDocument Parse(byte[] html) => XDocument.Parse(Text(html)
        .Replace("<!doctype html>", "", StringComparison.Ordinal)
        .Replace("utf-8\">", "utf-8\"/>", StringComparison.Ordinal)
        .Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal)
        .Replace("textes.css\">", "textes.css\"/>", StringComparison.Ordinal));

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}

using CoopBot.Hosting;
using CoopBot.Web;

namespace CoopBot.Tests.Web;

public sealed class EmbedOriginsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_the_setting_no_site_may_frame_the_page(string? value) => EmbedOrigins.Read(value).FrameAncestors.ShouldBe("'none'");

    [Theory]
    [InlineData("https://www.exemple.fr", "https://www.exemple.fr")]
    [InlineData("https://www.exemple.fr/", "https://www.exemple.fr")]
    [InlineData("HTTPS://WWW.Exemple.FR:443", "https://www.exemple.fr")]
    [InlineData("https://exemple.fr:8443, https://intranet", "https://exemple.fr:8443 https://intranet")]
    [InlineData("https://forêt.exemple.fr", "https://xn--fort-ipa.exemple.fr")]
    [InlineData("http://localhost:8080  http://127.0.0.1", "http://localhost:8080 http://127.0.0.1")]
    public void Sites_are_written_as_a_browser_names_them(string value, string expected) => EmbedOrigins.Read(value).FrameAncestors.ShouldBe(expected);

    [Theory]
    [InlineData("www.exemple.fr")]
    [InlineData("http://www.exemple.fr")]
    [InlineData("https://www.exemple.fr/page")]
    [InlineData("https://www.exemple.fr?a")]
    [InlineData("https://www.exemple.fr#a")]
    [InlineData("https://moi@www.exemple.fr")]
    [InlineData("https://*.exemple.fr")]
    [InlineData("*")]
    [InlineData("'self'")]
    [InlineData("https:")]
    [InlineData("https://a.fr;script-src")]
    [InlineData("ftp://exemple.fr")]
    public void Anything_else_is_refused_in_plain_words(string value)
    {
        var refusal = Should.Throw<BadSettingException>(() => EmbedOrigins.Read($"https://bon.exemple.fr {value}"));
        refusal.Message.ShouldContain("Web:EmbedOrigins");
        refusal.Message.ShouldContain(value);
        refusal.Message.ShouldContain("https://www.exemple.fr");
    }
}

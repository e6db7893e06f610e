using CoopBot.Hosting;
using Microsoft.Extensions.Configuration;

namespace CoopBot.Tests.DirectLine;

public sealed class SettingTests
{
    [Theory]
    [InlineData("https://page.exemple.fr")]
    [InlineData("https://www.exemple.fr https://exemple.fr:8443")]
    [InlineData("http://localhost:5000, https://exemple.fr")]
    public void Origins_of_other_sites_stand_in_one_line(string origins) => Read("Web:Origins", origins).Web.Origins.ShouldBe(origins);

    [Theory]
    [InlineData("exemple.fr")]
    [InlineData("*")]
    [InlineData("https://exemple.fr/page")]
    [InlineData("https://exemple.fr/")]
    public void What_is_no_origin_is_told_in_French(string origins) =>
        Should.Throw<BadSettingException>(() => Read("Web:Origins", origins)).Message
            .ShouldStartWith($"Le réglage Web:Origins vaut « {origins} » : il faut des origines sans chemin");

    [Fact]
    public void A_secret_that_is_too_short_is_told_and_not_repeated()
    {
        var message = Should.Throw<BadSettingException>(() => Read("DirectLine:Secret", "trop-court")).Message;
        message.ShouldStartWith("Le réglage DirectLine:Secret vaut « … » : il faut au moins 32 caractères");
        message.ShouldNotContain("trop-court");
    }

    private static ServiceSettings Read(string path, string value) =>
        ServiceSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(path, (string?)value)]).Build());
}

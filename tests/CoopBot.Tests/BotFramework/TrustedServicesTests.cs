using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.Connector;

namespace CoopBot.Tests.BotFramework;

/// <summary>Where replies may go. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class TrustedServicesTests
{
    private static readonly BotCredential Credential = new BotCredential.ManagedIdentity();
    private static readonly TrustedServices Local = new(new BotIdentity.Anonymous());
    private static readonly TrustedServices Public = new(new BotIdentity.Registered("app", Credential, BotCloud.Public) { AllowedHosts = ["canal.exemple.fr", "*.essai.fr"] });
    private static readonly TrustedServices Government = new(new BotIdentity.Registered("app", Credential, BotCloud.Government));

    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("https://[::1]:5000/")]
    public void Where_nobody_is_authenticated_replies_go_to_this_machine(string address) => Local.Find(address).ShouldNotBeNull();

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://192.168.1.2/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://user:secret@localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("localhost")]
    [InlineData("")]
    [InlineData(null)]
    public void And_nowhere_else(string? address) => Local.Find(address).ShouldBeNull();

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.TrafficManager.net/emea")]
    [InlineData("https://smba.trafficmanager.net:443/")]
    [InlineData("https://directline.botframework.com/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://canal.exemple.fr/")]
    [InlineData("https://un.deux.essai.fr/")]
    public void With_an_app_id_replies_go_to_the_channels_of_the_cloud_and_to_the_hosts_that_the_operator_adds(string address) =>
        Public.Find(address).ShouldNotBeNull();

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.io/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://x@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.io/")]
    [InlineData("https://evil.io/?https://smba.trafficmanager.net/")]
    [InlineData("https://evil.io#smba.trafficmanager.net")]
    [InlineData("https://evil.io\\.botframework.com/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://a.smba.trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://.botframework.com/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("//smba.trafficmanager.net/")]
    [InlineData("")]
    [InlineData(null)]
    public void Row_19_and_to_no_other_address_whatever_it_looks_like(string? address) => Public.Find(address).ShouldBeNull();

    [Theory]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData("https://directline.botframework.azure.us/", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    public void Each_cloud_has_its_own_channels(string address, bool isTrusted) => (Government.Find(address) is not null).ShouldBe(isTrusted);

    [Fact]
    public void A_bot_with_a_web_page_only_sends_nothing_out() =>
        new TrustedServices(new BotIdentity.WebOnly()).Find("http://127.0.0.1:5000/").ShouldBeNull();
}

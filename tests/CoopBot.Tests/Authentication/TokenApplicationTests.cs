using System.Net;
using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.Connector;
using Microsoft.Identity.Client;

namespace CoopBot.Tests.Authentication;

/// <summary>What MSAL asks for, and from whom, for each kind of bot; and who is shown what it gives.</summary>
public sealed class TokenApplicationTests
{
    private static readonly BotCredential Managed = new BotCredential.ManagedIdentity();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bot_of_the_governments_cloud_asks_that_cloud()
    {
        using var network = new TokenNetwork();
        var bot = new BotIdentity.Registered(
            Tokens.AppId, new BotCredential.Secret("secret", BotCloud.Government.SharedTenant), BotCloud.Government);

        (await TokenApplication.For(bot, network).AcquireAsync(isForced: false, Stop)).AccessToken.ShouldBe("jeton");

        var (address, body) = network.Asked.ShouldHaveSingleItem();
        address.ShouldBe("https://login.microsoftonline.us/microsoftservices.onmicrosoft.us/oauth2/v2.0/token");
        body.ShouldContain("grant_type=client_credentials");
        body.ShouldContain("scope=https%3A%2F%2Fapi.botframework.us%2F.default");
    }

    [Fact]
    public async Task A_bot_with_a_managed_identity_asks_its_machine_and_shows_no_password()
    {
        using var network = new TokenNetwork();
        var bot = new BotIdentity.Registered(Tokens.AppId, Managed, BotCloud.Public);

        (await TokenApplication.For(bot, network).AcquireAsync(isForced: false, Stop)).AccessToken.ShouldBe("jeton");

        var (address, body) = network.Asked[^1];
        address.ShouldStartWith("http://169.254.169.254/metadata/identity/oauth2/token");
        address.ShouldContain("client_id=" + Tokens.AppId);
        address.ShouldContain("resource=https://api.botframework.com");
        body.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/v3/conversations", true)]
    [InlineData("https://smba.trafficmanager.net.evil.io/", false)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("https://contoso.sharepoint.com/upload", false)]
    public async Task Row_19_only_trusted_services_see_the_token(string address, bool isShown)
    {
        using var internet = new FakeInternet();
        var trusted = new TrustedServices(new BotIdentity.Registered(Tokens.AppId, Managed, BotCloud.Public));
        using var handler = new BearerHandler(new OneToken(), trusted) { InnerHandler = internet };
        using var http = new HttpClient(handler);

        await http.GetAsync(new Uri(address), Stop);

        internet.Requests.ShouldHaveSingleItem().Token.ShouldBe(isShown ? "Bearer jeton" : null);
    }

    [Fact]
    public async Task Row_44_a_service_that_takes_no_token_is_asked_twice_and_its_answer_stands()
    {
        using var internet = new FakeInternet { Answer = _ => HttpStatusCode.Unauthorized };
        var trusted = new TrustedServices(new BotIdentity.Registered(Tokens.AppId, Managed, BotCloud.Public));
        using var handler = new BearerHandler(new OneToken(), trusted) { InnerHandler = internet };
        using var http = new HttpClient(handler);

        (await http.GetAsync(new Uri(Tokens.ServiceUrl), Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        internet.Requests.Count.ShouldBe(2);
    }

    private sealed class OneToken : IAccessTokens
    {
        public Task<string> GetAsync(string? rejected, CancellationToken cancellation) => Task.FromResult("jeton");
    }

    private sealed class TokenNetwork : HttpMessageHandler, IMsalHttpClientFactory
    {
        public List<(string Address, string Body)> Asked { get; } = [];

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add((request.RequestUri!.AbsoluteUri, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            return FakeInternet.Json(
                HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":"3599","expires_on":"4102444800","resource":"r","access_token":"jeton"}""");
        }
    }
}

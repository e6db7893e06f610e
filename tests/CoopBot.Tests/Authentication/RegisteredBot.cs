using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.Connector;
using CoopBot.Harness.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.Authentication;

/// <summary>The real service with an app id, an issuer on this machine, and an internet of the test's own behind it.</summary>
internal sealed class RegisteredBot : IAsyncDisposable
{
    public const string Tenant = "99999999-89ab-cdef-0123-456789abcdef";
    public const string Password = "mot-de-passe-tres-secret";

    private readonly SqliteStore _store = new();
    private readonly LogLines<RegisteredBot> _log = new();
    private readonly WebApplication _bot;

    private RegisteredBot(LocalIssuer issuer, string[] settings)
    {
        Issuer = issuer;
        _bot = ShippedService.Build([.. Settings, .. _store.Settings, .. settings], services =>
        {
            services.AddHttpClient(nameof(ConnectorClient)).ConfigurePrimaryHttpMessageHandler(() => Internet);
            services.AddHttpClient(nameof(TokenClients)).ConfigurePrimaryHttpMessageHandler(() => Internet);
            services.AddSingleton<TimeProvider>(Clock);
            services.AddLogging(logging => logging.AddProvider(new OneLog(_log)));
        });
    }

    public LocalIssuer Issuer { get; }

    public TestKey Key { get; } = new("k1", "msteams");

    public FakeInternet Internet { get; } = new();

    /// <summary>The clock of the service: the real time, moved.</summary>
    public ShiftedTime Clock { get; } = new();

    public HttpClient Http { get; } = new();

    public IReadOnlyCollection<string> Log => _log.Lines;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string[] Settings =>
    [
        "--environment", "Production", "--urls", "http://127.0.0.1:0", "--Delivery:FirstRetry", "00:00:00.01", "--Delivery:LongestRetry", "00:00:00.05",
        "--MicrosoftAppType", "SingleTenant", "--MicrosoftAppId", Tokens.AppId, "--MicrosoftAppTenantId", Tenant, "--MicrosoftAppPassword", Password,
        "--Authentication:OpenIdMetadata", Issuer.Metadata.ToString(),
    ];

    public static async Task<RegisteredBot> StartAsync(params string[] settings)
    {
        var bot = new RegisteredBot(await LocalIssuer.StartAsync(), settings);
        bot.Issuer.Keys.Add(bot.Key.Jwk());
        await bot._bot.StartAsync(Stop);
        bot.Http.BaseAddress = new Uri(bot._bot.Urls.Single());
        return bot;
    }

    /// <summary>A question asked in Teams, whose replies are wanted in the response.</summary>
    public static JsonObject Question() => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = Tokens.ServiceUrl,
        ["deliveryMode"] = "expectReplies",
        ["from"] = new JsonObject { ["id"] = "29:ana" },
        ["recipient"] = new JsonObject { ["id"] = "28:" + Tokens.AppId },
        ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["text"] = "c'est quoi un GIE ?",
    };

    public string GoodToken() => "Bearer " + Tokens.Sign(Key, Tokens.Claims(Clock.GetUtcNow()));

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity, GoodToken());

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, params string[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString())) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        foreach (var value in authorization) request.Headers.TryAddWithoutValidation("Authorization", value).ShouldBeTrue();
        return await Http.SendAsync(request, Stop);
    }

    /// <summary>Checks that no turn was taken and nothing sent.</summary>
    public async Task NothingHappenedAsync()
    {
        (await _store.CountAsync(Stop)).ShouldBe(new StoreCounts(0, 0, 0, 0));
        Internet.Requests.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _bot.StopAsync(CancellationToken.None);
        await _bot.DisposeAsync();
        await Issuer.DisposeAsync();
        await _store.DisposeAsync();
        Key.Dispose();
        Internet.Dispose();
    }

    private sealed class OneLog(ILogger log) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => log;

        public void Dispose()
        {
        }
    }
}

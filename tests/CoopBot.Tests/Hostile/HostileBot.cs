using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CoopBot.BotFramework.Connector;
using CoopBot.Harness.Stores;
using CoopBot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.Hostile;

/// <summary>The real service, a connector that looks at what it is sent, and a log that keeps what must not be in it.</summary>
internal sealed class HostileBot : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    // Nothing waits for anybody's limits: they have tests of their own.
    private static readonly string[] Settings =
    [
        "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Logging:Console:LogLevel:Default", "None", "--Delivery:FirstRetry", "00:00:00.01",
        "--Delivery:ConversationBurst", "1000000", "--Delivery:ConversationPerHour", "1000000", "--Delivery:TenantPerSecond", "1000000", "--DirectLine:ActivitiesPerMinute", "1000000",
        "--DirectLine:AddressActivitiesPerMinute", "1000000", "--DirectLine:AddressConversationsPerHour", "1000000",
    ];

    private readonly BotStore _store;
    private readonly WebApplication _bot;

    private HostileBot(BotStore store)
    {
        _store = store;
        _bot = BotHost.Build(Repository.Knowledge, [.. Settings, .. store.Settings], services =>
        {
            services.AddHttpClient(nameof(ConnectorClient)).ConfigurePrimaryHttpMessageHandler(() => Connector);
            services.AddLogging(logging => logging.AddProvider(Log));
        });
    }

    public HostileConnector Connector { get; } = new();

    public HostileLog Log { get; } = new();

    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HostileBot> StartAsync(BotStore store)
    {
        var bot = new HostileBot(store);
        await bot._bot.StartAsync(Stop);
        bot.Http.BaseAddress = new Uri(bot._bot.Urls.Single());
        return bot;
    }

    /// <summary>Sends bytes as JSON.</summary>
    public async Task<(HttpStatusCode Status, byte[] Body)> PostAsync(string path, byte[] body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", token);
        using var response = await Http.SendAsync(request, Stop);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(Stop));
    }

    /// <summary>Sends a request without body.</summary>
    public async Task<HttpStatusCode> AskAsync(HttpMethod method, string path, string token)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Authorization", token);
        using var response = await Http.SendAsync(request, Stop);
        return response.StatusCode;
    }

    /// <summary>Reads JSON.</summary>
    public async Task<JsonElement> ReadAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", token);
        using var response = await Http.SendAsync(request, Stop);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    /// <summary>Checks that the connector was sent, and the log holds, nothing that they must not.</summary>
    public void NothingLeft()
    {
        Connector.Faults.ShouldBeEmpty($"seed {HostileRun.Seed}");
        Log.Offences.ShouldBeEmpty($"seed {HostileRun.Seed}");
    }

    /// <summary>Waits until every message that was to be delivered is delivered or given up.</summary>
    public async Task<StoreCounts> DeliveredAsync()
    {
        while (true)
        {
            if (await _store.CountAsync(Stop) is { Outbox: 0 } counts) return counts;
            await Task.Delay(LookAgain, Stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _bot.StopAsync(CancellationToken.None);
        await _bot.DisposeAsync();
        Connector.Dispose();
        await _store.DisposeAsync();
    }
}

using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.Health;

/// <summary>The real service with settings of the test's choice, on a free port.</summary>
internal sealed class StartedBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly WebApplication _bot;

    private StartedBot(WebApplication bot)
    {
        _bot = bot;
        Http = new HttpClient { BaseAddress = new Uri(bot.Urls.Single()) };
    }

    public HttpClient Http { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<StartedBot> StartAsync(params string[] settings)
    {
        var bot = ShippedService.Build(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", nameof(LogLevel.None), .. settings]);
        await bot.StartAsync(Stop);
        return new StartedBot(bot);
    }

    /// <summary>Sends a message whose reply is in the response.</summary>
    public Task<HttpResponseMessage> SayAsync(string text, string from = "u1", string conversation = "c", string? id = null)
    {
        var message = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = "message",
            ["channelId"] = "emulator",
            ["serviceUrl"] = "http://127.0.0.1:1/",
            ["deliveryMode"] = "expectReplies",
            ["from"] = new { id = from },
            ["conversation"] = new { id = conversation },
            ["text"] = text,
        };
        if (id is not null) message["id"] = id;
        return Http.PostAsJsonAsync("/api/messages", message, Stop);
    }

    /// <summary>Waits until the service says that it is ready.</summary>
    public async Task BecomesReadyAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(Patience);
        while (true)
        {
            using var response = await Http.GetAsync("/readyz", limit.Token);
            if (response.IsSuccessStatusCode) return;
            await Task.Delay(LookAgain, limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _bot.StopAsync(CancellationToken.None);
        await _bot.DisposeAsync();
    }
}

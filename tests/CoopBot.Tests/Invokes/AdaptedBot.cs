using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopBot.Harness.Stores;
using CoopBot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.Invokes;

/// <summary>The real service with some of its parts replaced.</summary>
internal sealed class AdaptedBot : IAsyncDisposable
{
    private readonly SqliteStore _store = new();
    private readonly WebApplication _bot;
    private readonly HttpClient _http = new();

    private AdaptedBot(Action<IServiceCollection> adapt) => _bot = BotHost.Build(
        Repository.Knowledge,
        ["--environment", "Development", "--urls", "http://127.0.0.1:0", .. _store.Settings],
        services =>
        {
            services.AddLogging(logging => logging.ClearProviders());
            adapt(services);
        });

    public static async Task<AdaptedBot> StartAsync(Action<IServiceCollection> adapt)
    {
        var bot = new AdaptedBot(adapt);
        await bot._bot.StartAsync(TestContext.Current.CancellationToken);
        bot._http.BaseAddress = new Uri(bot._bot.Urls.Single());
        return bot;
    }

    /// <summary>Posts an activity of somebody's in Teams.</summary>
    public Task<HttpResponseMessage> PostAsync(object activity, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToNode(activity, activity.GetType())!.AsObject();
        json["channelId"] = "msteams";
        json["serviceUrl"] = "http://127.0.0.1:9/";
        json["from"] = new JsonObject { ["id"] = "29:ana" };
        json["conversation"] = new JsonObject { ["id"] = "a:ana" };
        return _http.PostAsJsonAsync("/api/messages", json, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot.StopAsync(CancellationToken.None);
        await _bot.DisposeAsync();
        await _store.DisposeAsync();
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using CoopBot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.BotFramework;

/// <summary>The real service on a free port, and a connector that notes what it is sent.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    private WebApplication _bot = null!;
    private WebApplication _connector = null!;

    public HttpClient Http { get; } = new();

    public string ServiceUrl => _connector.Urls.Single() + "/";

    /// <summary>What the connector was sent, by path.</summary>
    public ConcurrentDictionary<string, JsonElement> Sent { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        _bot = BotHost.Build(Repository.Knowledge, ["--urls", "http://127.0.0.1:0"]);
        await _bot.StartAsync();
        Http.BaseAddress = new Uri(_bot.Urls.Single());

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _connector = builder.Build();
        _connector.Urls.Add("http://127.0.0.1:0");
        _connector.MapPost("/{**path}", async (HttpRequest request) =>
        {
            if (request.Path.Value!.Contains("refuse", StringComparison.Ordinal)) return Results.StatusCode(500);
            using var body = await JsonDocument.ParseAsync(request.Body);
            Sent[request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget] = body.RootElement.Clone();
            return Results.Json(new { id = "1" });
        });
        await _connector.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
    }
}

using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using CoopBot.Tests.Program;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.BotFramework;

/// <summary>The real service on a free port, and a connector that notes what it is sent.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication _bot = null!;
    private WebApplication _connector = null!;
    private int _refused;
    private int _gone;

    public HttpClient Http { get; } = new();

    public string ServiceUrl => _connector.Urls.Single() + "/";

    /// <summary>What the connector was sent, with the path, in order.</summary>
    public Channel<(string Path, JsonElement Activity)> Sent { get; } = Channel.CreateUnbounded<(string, JsonElement)>();

    public async ValueTask InitializeAsync()
    {
        _bot = ShippedService.Build(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:File", Path.Combine(_folder.Path, "coopbot.db"), "--Delivery:FirstRetry", "00:00:00.01"]);
        await _bot.StartAsync();
        Http.BaseAddress = new Uri(_bot.Urls.Single());

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _connector = builder.Build();
        _connector.Urls.Add("http://127.0.0.1:0");
        _connector.MapPost("/{**path}", async (HttpRequest request) =>
        {
            if (request.Path.Value!.Contains("later", StringComparison.Ordinal) && Interlocked.Increment(ref _refused) <= 2) return Results.StatusCode(502);
            if (request.Path.Value!.Contains("gone", StringComparison.Ordinal) && Interlocked.Increment(ref _gone) == 1)
                return Results.Json(new { error = new { code = "BotNotInConversationRoster" } }, statusCode: 403);
            using var body = await JsonDocument.ParseAsync(request.Body);
            await Sent.Writer.WriteAsync((request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget, body.RootElement.Clone()));
            return Results.Json(new { id = "1" });
        });
        await _connector.StartAsync();
    }

    /// <summary>One of the service's own parts.</summary>
    public T Get<T>()
        where T : notnull => _bot.Services.GetRequiredService<T>();

    /// <summary>Says something in a private conversation of the person's own, and waits for the reply.</summary>
    /// <returns>The text of the reply.</returns>
    public async Task<string> SayAsync(string person, string text)
    {
        using var response = await Http.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = Guid.NewGuid(),
            channelId = "sms",
            serviceUrl = ServiceUrl,
            deliveryMode = "expectReplies",
            from = new { id = person },
            conversation = new { id = $"avec {person}" },
            text,
        });
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return body.GetProperty("activities").EnumerateArray().Single().GetProperty("text").GetString()!;
    }

    /// <summary>A message of a person in a conversation of its own; its reply comes in the response.</summary>
    public JsonObject Message(string? text, string from = "u1") => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "emulator",
        ["serviceUrl"] = ServiceUrl,
        ["deliveryMode"] = "expectReplies",
        ["from"] = new JsonObject { ["id"] = from },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = "c1" },
        ["text"] = text,
    };

    /// <summary>Posts a body, JSON or not, to the bot.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Http.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
        _folder.Dispose();
    }
}

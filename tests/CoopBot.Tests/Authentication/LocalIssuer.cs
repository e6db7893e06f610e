using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.Authentication;

/// <summary>An issuer on this machine: announces its keys, and can change them, be out of order, or answer as it should not.</summary>
public sealed class LocalIssuer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private int _readings;

    private LocalIssuer(WebApplication server) => _server = server;

    /// <summary>Where it announces where its keys are.</summary>
    public Uri Metadata => new(_server.Urls.Single() + "/.well-known/openidconfiguration");

    /// <summary>How often its keys were read.</summary>
    public int Readings => _readings;

    /// <summary>Whether it answers 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>What it announces.</summary>
    public JsonArray Keys { get; } = [];

    /// <summary>Where it says that the keys are; null: where they are.</summary>
    public string? KeysAddress { get; set; }

    /// <summary>What it answers instead of keys, or null.</summary>
    public IResult? Strange { get; set; }

    public static async Task<LocalIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var issuer = new LocalIssuer(builder.Build());
        issuer._server.Urls.Add("http://127.0.0.1:0");
        issuer._server.MapGet("/.well-known/openidconfiguration", () => issuer.IsDown
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new { issuer = Tokens.Issuer, jwks_uri = issuer.KeysAddress ?? issuer._server.Urls.Single() + "/keys" }));
        issuer._server.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref issuer._readings);
            return issuer.Strange ?? Results.Text(new JsonObject { ["keys"] = issuer.Keys.DeepClone() }.ToJsonString(), "application/json");
        });
        await issuer._server.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopBot.BrowserTests;

/// <summary>Another site, whose page holds the documented line.</summary>
internal sealed class HostSite : IAsyncDisposable
{
    private readonly WebApplication _site;

    private HostSite(WebApplication site) => _site = site;

    /// <summary>The site's address, whose host is not the service's.</summary>
    public string Address => $"http://localhost:{new Uri(_site.Urls.Single()).Port}";

    /// <summary>Starts the site.</summary>
    /// <param name="service">Gives the service's address when the page is asked for.</param>
    public static async Task<HostSite> StartAsync(Func<string> service)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/", () => Results.Content(
            $"""
            <!doctype html><html lang="fr"><head><title>Un réseau</title><link rel="icon" href="data:,"></head>
            <body><main><h1>Un réseau</h1></main><script src="{service()}/embed.js" defer></script></body></html>
            """,
            "text/html"));
        await site.StartAsync();
        return new HostSite(site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}

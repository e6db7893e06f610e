using CoopBot.Hosting;
using CoopBot.Tests;
using CoopBot.Tests.Program;
using Microsoft.AspNetCore.Builder;

namespace CoopBot.BrowserTests;

/// <summary>The real service in the tests' own process, on a port of its own, which a test may stop and start again.</summary>
public sealed class Service : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _bot;

    /// <summary>What the service is started with, besides its address and its database.</summary>
    public List<string> Settings { get; } = ["--DirectLine:Secret", "for-the-browser-tests-only-0123456789"];

    /// <summary>The page's address.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    public async ValueTask InitializeAsync() => await StartAsync();

    public async Task StartAsync()
    {
        _bot = BotHost.Build(
            Repository.Knowledge,
            ["--environment", "Development", "--urls", Address, "--Storage:File", Path.Combine(_folder.Path, "coopbot.db"), "--Logging:LogLevel:Default", "None", .. Settings]);
        await _bot.StartAsync();
        Address = _bot.Urls.Single();
    }

    public async Task StopAsync()
    {
        if (_bot is null) return;
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        _bot = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }
}

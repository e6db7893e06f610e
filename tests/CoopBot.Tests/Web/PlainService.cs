using CoopBot.Tests.Health;
using CoopBot.Tests.Program;

namespace CoopBot.Tests.Web;

/// <summary>The service as it is without settings, for tests that only read from it.</summary>
public sealed class PlainService : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private StartedBot? _bot;

    internal StartedBot Bot => _bot!;

    public async ValueTask InitializeAsync() => _bot = await StartedBot.StartAsync("--Storage:File", Path.Combine(_folder.Path, "coopbot.db"));

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        _folder.Dispose();
    }
}

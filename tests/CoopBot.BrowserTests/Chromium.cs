using CoopBot.BrowserTests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace CoopBot.BrowserTests;

/// <summary>The system's Chromium, started once for all tests; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // In milliseconds, as long as Playwright waits for all else.
    private const float Patience = 30_000;

    private static readonly string[] Commands = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program) return;
        _playwright = await Playwright.CreateAsync();

        // Other tests run at the same time: what takes long is not yet wrong.
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            // Chromium's own sandbox does not start for root, as whom containers run.
            ChromiumSandbox = Environment.UserName != "root",
        });
    }

    /// <summary>The browser. A test that has none is skipped, and says so.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, $"No browser: none of {string.Join(", ", Commands)} is on the PATH.");
            return _browser!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Commands.Select(command => Path.Combine(folder, command)))
            .FirstOrDefault(File.Exists);
}

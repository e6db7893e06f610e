using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CoopBot.BrowserTests;

/// <summary>A person's visit in a browser of their own, which notes all that should not happen.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const string ReportViolations =
        "addEventListener('securitypolicyviolation', event => console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));";

    private const int MostPresses = 12;

    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];
    private readonly string _origin;

    private Visit(IBrowserContext context, IPage page, string origin)
    {
        _context = context;
        _origin = origin;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _faults.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, fault) => _faults.Add($"exception: {fault}");
        page.Request += (_, request) =>
        {
            if (!IsOwn(request.Url)) _faults.Add($"request: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Where people write.</summary>
    public ILocator SendBox => Page.GetByRole(AriaRole.Textbox, new() { Name = "Votre question" });

    /// <summary>The messages, in order.</summary>
    public ILocator Messages => Page.Locator(".webchat__stacked-layout__content");

    /// <summary>The messages that the person sent.</summary>
    public ILocator Sent => Page.Locator(".webchat__stacked-layout--from-user");

    /// <summary>What the page itself says.</summary>
    public ILocator Notice => Page.Locator("#notice");

    /// <summary>Opens the page.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="address">The page's address.</param>
    /// <param name="options">The person's device; with reduced motion by default.</param>
    /// <param name="script">What runs before the page's own scripts.</param>
    public static async Task<Visit> BeginAsync(Chromium chromium, string address, BrowserNewContextOptions? options = null, string? script = null)
    {
        var context = await chromium.Browser.NewContextAsync(options ?? new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        await context.AddInitScriptAsync(ReportViolations + script);
        var visit = new Visit(context, await context.NewPageAsync(), new Uri(address).GetLeftPart(UriPartial.Authority));
        await visit.Page.GotoAsync(address);
        return visit;
    }

    /// <summary>Waits for the welcome, whose last button is a question to ask.</summary>
    public Task WelcomedAsync() => CardButton("C'est quoi une SCIC ?").WaitForAsync();

    /// <summary>Writes a message and sends it, from the keyboard.</summary>
    public async Task SayAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>Goes along with a key until something has the focus.</summary>
    public async Task PressUntilFocusedAsync(string key, ILocator wanted)
    {
        for (var presses = 0; presses < MostPresses; presses++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await Page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{MostPresses} times {key} do not reach it.");
    }

    /// <summary>The heading of a card. Screen readers are told of new cards by a copy elsewhere in the page, which is not meant here.</summary>
    public ILocator Heading(string text) => Page.Locator(".ac-adaptiveCard [role='heading']", new() { HasText = text });

    /// <summary>A button of the latest card that has it.</summary>
    public ILocator CardButton(string text) => Page.Locator($".ac-pushButton[aria-label=\"{text}\"]").Last;

    /// <summary>A button of the page itself.</summary>
    public ILocator Button(string text) => Page.GetByRole(AriaRole.Button, new() { Name = text, Exact = true });

    /// <summary>Waits for as many messages, of both sides.</summary>
    public Task SeesMessagesAsync(int count) => Assertions.Expect(Messages).ToHaveCountAsync(count);

    /// <summary>Nothing failed, nothing was blocked, nothing was asked of another server.</summary>
    public void ShouldBeClean() => _faults.ShouldBeEmpty();

    /// <summary>Axe finds nothing that keeps people out.</summary>
    public async Task ShouldBeAccessibleAsync()
    {
        var result = await Page.RunAxe();
        result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(Describe).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private bool IsOwn(string url) => url.StartsWith(_origin, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Impact} {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}

using CoopBot.BotFramework.DirectLine;
using CoopBot.Conversation.Transcripts;
using CoopBot.Tests.DirectLine;
using CoopBot.Tests.Program;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(DirectLineBot))]

namespace CoopBot.Tests.DirectLine;

/// <summary>The real service with its own storage on a free port, and a secret that tests can sign tokens with.</summary>
public sealed class DirectLineBot : IAsyncLifetime
{
    private const string AllowedOrigin = "https://page.exemple.fr";
    private static readonly string Secret = new('s', 32);
    private readonly TemporaryFolder _folder = new();
    private WebApplication _bot = null!;

    public HttpClient Http { get; } = new();

    internal ITranscripts Transcripts => _bot.Services.GetRequiredService<ITranscripts>();

    internal DirectLineTokens Tokens { get; } = new(new DirectLineOptions { Secret = Secret }, new LogLines<DirectLineTokens>());

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = ShippedService.Build([
                "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:File", Path.Combine(_folder.Path, "coopbot.db"),
                "--DirectLine:Secret", Secret, "--Web:Origins", AllowedOrigin, "--DirectLine:AddressActivitiesPerMinute", "100000",
                "--DirectLine:ActivitiesPerMinute", "8", "--Logging:LogLevel:Default", "None",
            ]);
        await _bot.StartAsync(CancellationToken.None);
        Http.BaseAddress = new Uri(_bot.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _bot.StopAsync(CancellationToken.None);
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A page that has got a token and, unless it is told not to, has begun its conversation.</summary>
    internal async Task<PageClient> OpenAsync(bool start = true)
    {
        using var response = await Http.PostAsync("/v3/directline/tokens/generate", content: null, Stop);
        var page = new PageClient(Http, await PageClient.JsonOf(response));
        if (start) (await page.StartAsync()).GetProperty("conversationId").GetString().ShouldBe(page.Conversation);
        return page;
    }
}

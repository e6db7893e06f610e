using static Microsoft.Playwright.Assertions;

namespace CoopBot.BrowserTests;

/// <summary>What the network does to a conversation.</summary>
public sealed class ServiceAwayTests(Chromium chromium, Service service) : IClassFixture<Service>
{
    private const float Patience = 30_000;

    [Fact]
    public async Task While_the_service_is_away_the_page_says_so_and_it_goes_on_when_it_is_back()
    {
        await using var visit = await Visit.BeginAsync(chromium, service.Address);
        await visit.WelcomedAsync();
        await visit.SayAsync("c'est quoi une SCIC ?");
        await visit.SeesMessagesAsync(3);

        await service.StopAsync();
        await Expect(visit.Notice).ToContainTextAsync("CoopBot ne répond pas", new() { Timeout = Patience });
        await service.StartAsync();
        await Expect(visit.Notice).ToBeEmptyAsync(new() { Timeout = Patience });

        await visit.SayAsync("et ses limites ?");
        await visit.SeesMessagesAsync(5);
        await Expect(visit.Messages.Last).ToContainTextAsync("SCIC");
    }

    [Fact]
    public async Task Where_sockets_are_refused_the_conversation_goes_on_without_them()
    {
        // No socket is served there: it closes without ever having opened, as behind a proxy that passes none.
        const string NoSockets = "const Real = WebSocket; window.WebSocket = class extends Real { constructor() { super(`ws://${location.host}/nowhere`); } };";
        await using var visit = await Visit.BeginAsync(chromium, service.Address, script: NoSockets);
        await visit.WelcomedAsync();
        await visit.SayAsync("c'est quoi une SCIC ?");
        await visit.SeesMessagesAsync(3);
        await Expect(visit.Notice).ToBeEmptyAsync();
    }
}

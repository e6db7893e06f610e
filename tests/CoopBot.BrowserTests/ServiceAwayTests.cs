using static Microsoft.Playwright.Assertions;

namespace CoopBot.BrowserTests;

public sealed class ServiceAwayTests(Chromium chromium, Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task While_the_service_is_away_the_page_says_so_and_it_goes_on_when_it_is_back()
    {
        await using var visit = await Visit.BeginAsync(chromium, service.Address);
        await visit.WelcomedAsync();
        await visit.SayAsync("c'est quoi une SCIC ?");
        await visit.SeesMessagesAsync(3);

        await service.StopAsync();
        await Expect(visit.Notice).ToContainTextAsync("CoopBot ne répond pas");
        await service.StartAsync();
        await visit.Button("Réessayer").ClickAsync();
        await Expect(visit.Notice).ToBeEmptyAsync();

        await visit.SayAsync("et ses limites ?");
        await visit.SeesMessagesAsync(5);
        await Expect(visit.Messages.Last).ToContainTextAsync("SCIC");
    }
}

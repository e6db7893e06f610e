using Microsoft.Playwright;

namespace CoopBot.BrowserTests;

/// <summary>The page on a phone and on a desk, light and dark, for everybody.</summary>
public sealed class AppearanceTests(Chromium chromium, Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    public async Task Cards_tables_and_menus_fit_the_screen_and_can_be_read_by_all(int width, int height, ColorScheme scheme)
    {
        await using var visit = await Visit.BeginAsync(chromium, service.Address, new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await visit.WelcomedAsync();
        await visit.SayAsync("différence entre SCIC et GIE");
        await visit.Page.GetByText("Capital et engagement").First.WaitForAsync();
        await visit.SayAsync("c'est quoi un GIE ?");
        await visit.Heading("Groupement d’intérêt économique").WaitForAsync();

        await visit.ShouldBeAccessibleAsync();
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        var ground = await visit.Page.EvaluateAsync<int>("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
        (ground < 128).ShouldBe(scheme == ColorScheme.Dark);

        await visit.CardButton("Autres suites").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem).First.WaitForAsync();
        await visit.ShouldBeAccessibleAsync();
        visit.ShouldBeClean();
    }
}

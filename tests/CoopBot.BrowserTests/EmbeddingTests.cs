using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoopBot.BrowserTests;

public sealed class EmbeddingTests(Chromium chromium)
{
    private const string OpenButton = "Poser une question à CoopBot";

    [Fact]
    public async Task A_listed_site_opens_the_conversation_in_a_frame_and_the_keyboard_comes_back_from_it()
    {
        await using var service = new Service();
        await using var site = await HostSite.StartAsync(() => service.Address);
        service.Settings.AddRange(["--Web:EmbedOrigins", site.Address]);
        await service.StartAsync();
        var context = await chromium.Browser.NewContextAsync();
        await using var _ = context;
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address);

        var open = page.GetByRole(AriaRole.Button, new() { Name = OpenButton });
        await open.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var frame = page.FrameLocator("iframe[title='Conversation avec CoopBot']");
        var sendBox = frame.GetByRole(AriaRole.Textbox, new() { Name = "Votre question" });
        var answer = frame.Locator(".ac-adaptiveCard [role='heading']", new() { HasText = "Groupement d’intérêt économique" });
        await frame.Locator(".ac-pushButton[aria-label=\"C'est quoi une SCIC ?\"]").Last.WaitForAsync();
        await sendBox.FillAsync("c'est quoi un GIE ?");
        await sendBox.PressAsync("Enter");
        await answer.WaitForAsync();

        await sendBox.PressAsync("Escape");
        await Expect(open).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

        // The conversation is still there at the next opening.
        await page.Keyboard.PressAsync("Enter");
        await Expect(answer).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).First.ClickAsync();
        await Expect(open).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_site_that_is_not_listed_cannot_frame_the_page()
    {
        await using var service = new Service();
        await using var site = await HostSite.StartAsync(() => service.Address);
        service.Settings.AddRange(["--Web:EmbedOrigins", "https://www.exemple.fr"]);
        await service.StartAsync();
        var context = await chromium.Browser.NewContextAsync();
        await using var _ = context;
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address);

        var refusal = page.WaitForConsoleMessageAsync(new() { Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal) });
        await page.GetByRole(AriaRole.Button, new() { Name = OpenButton }).ClickAsync();
        (await refusal).Type.ShouldBe("error");
        await Expect(page.FrameLocator("iframe").GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
    }
}

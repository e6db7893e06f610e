using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoopBot.BrowserTests;

/// <summary>What a person does on the page, in the system's Chromium against the real service.</summary>
public sealed class ConversationTests(Chromium chromium, Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task A_question_is_answered_and_gone_on_with_from_the_keyboard_alone()
    {
        await using var visit = await Visit.BeginAsync(chromium, service.Address);
        await visit.WelcomedAsync();

        // The skip link is the first thing that Tab reaches.
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.SendBox).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("c'est quoi un GIE ?");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Heading("Groupement d’intérêt économique").WaitForAsync();

        // As Web Chat's help says: back to the messages, into the last one, along its buttons.
        var limits = visit.CardButton("Limites");
        await limits.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.PressUntilFocusedAsync("Tab", limits);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SeesMessagesAsync(4);

        await visit.SayAsync("et ses avantages ?");
        await visit.SeesMessagesAsync(6);
        await Expect(visit.Messages.Last).ToContainTextAsync("GIE");
        visit.ShouldBeClean();
    }

    [Fact]
    public async Task What_is_written_before_the_conversation_is_there_stays_to_be_sent()
    {
        await using var visit = await Visit.BeginAsync(chromium, "about:blank");
        var isThere = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/v3/directline/conversations**", async route =>
        {
            await isThere.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync(service.Address);

        await visit.SayAsync("c'est quoi une SCIC ?");
        isThere.SetResult();
        await visit.WelcomedAsync();
        await Expect(visit.SendBox).ToHaveValueAsync("c'est quoi une SCIC ?");

        await visit.SendBox.PressAsync("Enter");
        await visit.SeesMessagesAsync(3);
    }

    [Fact]
    public async Task A_reload_keeps_the_conversation_and_what_was_being_written()
    {
        await using var visit = await Visit.BeginAsync(chromium, service.Address);
        await visit.WelcomedAsync();
        await visit.SayAsync("c'est quoi une SCIC ?");
        await visit.SeesMessagesAsync(3);
        var before = await visit.Messages.AllInnerTextsAsync();
        await visit.SendBox.FillAsync("et ses lim");

        await visit.Page.ReloadAsync();
        await visit.SeesMessagesAsync(3);
        (await visit.Messages.AllInnerTextsAsync()).ShouldBe(before);
        await Expect(visit.SendBox).ToHaveValueAsync("et ses lim");

        await visit.SayAsync("et ses limites ?");
        await visit.SeesMessagesAsync(5);
        await Expect(visit.Messages.Last).ToContainTextAsync("SCIC");
        visit.ShouldBeClean();
    }

    [Fact]
    public async Task A_new_conversation_begins_empty_and_ready_to_write_in()
    {
        await using var visit = await Visit.BeginAsync(chromium, service.Address);
        await visit.WelcomedAsync();
        await visit.SayAsync("c'est quoi un PTCE ?");
        await visit.SeesMessagesAsync(3);

        await visit.Button("Nouvelle conversation").ClickAsync();
        await Expect(visit.SendBox).ToBeFocusedAsync();
        await visit.SeesMessagesAsync(1);
        await Expect(visit.Sent).ToHaveCountAsync(0);
        visit.ShouldBeClean();
    }

    [Fact]
    public async Task An_expired_conversation_begins_anew_and_says_so()
    {
        await using var visit = await Visit.BeginAsync(chromium, service.Address);
        await visit.WelcomedAsync();
        await visit.Page.EvaluateAsync("addEventListener('pagehide', () => sessionStorage.setItem('coopbot', JSON.stringify({ conversationId: 'x', token: 'expired', started: true })))");

        await visit.Page.ReloadAsync();
        await Expect(visit.Notice).ToHaveTextAsync("La conversation précédente a expiré : en voici une nouvelle.");
        await visit.WelcomedAsync();
    }

    [Fact]
    public async Task What_was_erased_is_gone_from_the_page_too()
    {
        await using var visit = await Visit.BeginAsync(chromium, service.Address);
        await visit.WelcomedAsync();
        await visit.SayAsync("c'est quoi un PTCE ?");
        await visit.SeesMessagesAsync(3);
        await visit.SayAsync("effacer mes données");
        await visit.CardButton("Oui, tout effacer").ClickAsync();
        await Expect(visit.Page.GetByText("effacé").Last).ToBeVisibleAsync();

        await visit.Page.ReloadAsync();
        await Expect(visit.Button("Nouvelle conversation")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("c'est quoi un PTCE ?")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_the_page_says_what_it_needs()
    {
        await using var visit = await Visit.BeginAsync(chromium, service.Address, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await Expect(visit.Page.Locator("noscript p")).ToBeVisibleAsync();
        visit.ShouldBeClean();
    }
}

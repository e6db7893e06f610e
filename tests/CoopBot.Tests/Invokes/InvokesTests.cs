using System.Net;
using System.Text.Json;
using CoopBot.BotFramework;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Replies;
using CoopBot.Tests.BotFramework;
using CoopBot.Tests.Teams;

namespace CoopBot.Tests.Invokes;

/// <summary>What Teams asks the bot to answer at once. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class InvokesTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string CardAction = "adaptiveCard/action";
    private const string Search = "application/search";

    private readonly TeamsMember _ana = new(bot, "29:ana", "19:salon", "groupChat");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Row_26_an_invoke_without_name_is_a_button_in_Teams_and_a_fault_elsewhere()
    {
        var pressed = _ana.ActivityOf(new { type = "invoke", deliveryMode = "expectReplies", value = new { coopbotEntry = "gie" } });
        using var handled = await _ana.PostAsync(pressed);
        handled.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await handled.Content.ReadAsStringAsync(Stop)).ShouldContain("(GIE)");

        pressed["channelId"] = "webchat";
        pressed["id"] = "autre";
        using var refused = await _ana.PostAsync(pressed);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("config/fetch")]
    [InlineData("signin/tokenExchange")]
    [InlineData("ADAPTIVECARD/ACTION")]
    [InlineData("n'importe quoi")]
    public async Task Row_26_an_unknown_invoke_is_answered_501_without_a_body(string name) =>
        (await _ana.InvokeAsync(name, new { })).ShouldBe((HttpStatusCode.NotImplemented, ""));

    [Theory]
    [InlineData("ContinueConversation")]
    [InlineData("CreateConversation")]
    public async Task Row_6_names_of_events_that_only_programs_use_are_refused(string name)
    {
        using var response = await _ana.PostAsync(_ana.ActivityOf(new { type = "event", name }));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Row_31_a_dialog_shows_the_whole_entry()
    {
        var task = (await _ana.AskAsync("task/fetch", new { data = new { coopbotEntry = "gie" }, context = new { theme = "dark" } })).GetProperty("task");

        task.GetProperty("type").GetString().ShouldBe("continue");
        var dialog = task.GetProperty("value");
        dialog.GetProperty("title").GetString().ShouldBe("Groupement d'intérêt économique (GIE)");
        (dialog.GetProperty("width").GetString(), dialog.GetProperty("height").GetString()).ShouldBe(("large", "large"));
        dialog.GetProperty("card").GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        var card = dialog.GetProperty("card").GetProperty("content").GetRawText();
        foreach (var heading in new[] { "Gouvernance", "Limites", "Source" }) card.ShouldContain(heading);
    }

    [Fact]
    public async Task Row_31_every_entry_opens_in_a_dialog()
    {
        foreach (var entry in Repository.Knowledge.Entries)
            (await _ana.AskAsync("task/fetch", new { data = new { coopbotEntry = entry.Slug } })).GetProperty("task").GetProperty("value").GetProperty("title").GetString().ShouldBe(entry.Title);
    }

    [Fact]
    public async Task Row_31_a_dialog_with_nothing_to_say_closes() =>
        (await _ana.InvokeAsync("task/submit", new { data = new { } })).ShouldBe((HttpStatusCode.OK, ""));

    [Fact]
    public async Task A_dialog_of_an_entry_that_is_gone_says_so_and_one_of_nothing_is_a_bad_request()
    {
        var task = (await _ana.AskAsync("task/fetch", new { data = new { coopbotEntry = "disparue" } })).GetProperty("task");
        (task.GetProperty("type").GetString(), task.GetProperty("value").GetString()).ShouldBe(("message", CardTexts.EntryGone));

        foreach (var value in new[] { "{}", "[]", "null", """{"data":{"coopbotEntry":5}}""", """{"data":{"coopbotEntry":""}}""" })
            (await _ana.InvokeAsync("task/fetch", JsonElement.Parse(value))).Status.ShouldBe(HttpStatusCode.BadRequest, value);
    }

    [Theory]
    [InlineData("""{"queryText":"sci"}""")]
    [InlineData("""{"kind":"search","queryText":"sci","queryOptions":{"skip":0,"top":1},"dataset":"fiches"}""")]
    public async Task Row_30_a_choice_is_completed_while_it_is_typed_with_or_without_kind(string value)
    {
        var body = await _ana.AskAsync(Search, JsonElement.Parse(value));

        (body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString()).ShouldBe((200, "application/vnd.microsoft.search.searchResponse"));
        var first = body.GetProperty("value").GetProperty("results")[0];
        (first.GetProperty("title").GetString(), first.GetProperty("value").GetString()).ShouldBe((Repository.Knowledge.Find("scic")!.Title, "scic"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"kind":"searchAnswer","queryText":"sci"}""")]
    [InlineData("""{"queryText":5}""")]
    [InlineData("""{"queryText":"sci","dataset":"graph.microsoft.com/users"}""")]
    public async Task A_search_of_another_kind_is_refused_inside_the_answer(string value)
    {
        var body = await _ana.AskAsync(Search, JsonElement.Parse(value));
        (body.GetProperty("statusCode").GetInt32(), body.GetProperty("value").GetProperty("code").GetString()).ShouldBe((400, "BadRequest"));
    }

    [Fact]
    public async Task Row_28_a_button_in_a_group_is_answered_with_a_card_whose_buttons_are_universal_too()
    {
        var body = await _ana.AskAsync(CardAction, Executed(new { coopbotEntry = "gie" }));

        (body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString()).ShouldBe((200, "application/vnd.microsoft.card.adaptive"));
        var actions = body.GetProperty("value").GetProperty("actions").EnumerateArray().ToList();
        actions.ShouldAllBe(action => action.GetProperty("type").GetString() == "Action.Execute" && action.GetProperty("fallback").GetProperty("type").GetString() == "Action.Submit");
    }

    [Fact]
    public async Task Row_30_a_card_that_refreshes_itself_three_times_has_no_effect()
    {
        var eva = new TeamsMember(bot, "29:eva", "19:eva", "groupChat");
        await eva.SayAsync("c'est quoi une SCIC ?");
        var before = await KeptAsync("29:eva");
        var automatic = new { trigger = "automatic", action = new { type = "Action.Execute", verb = "choose", data = new { coopbotEntry = "gie" } } };

        var bodies = new List<string>();
        for (var time = 0; time < 3; time++) bodies.Add((await eva.InvokeAsync(CardAction, automatic)).Body);

        bodies.ShouldAllBe(body => body == bodies[0]);
        bodies[0].ShouldContain("(GIE)");
        (await KeptAsync("29:eva")).ShouldBe(before);
        (await eva.SayAsync("et sa gouvernance ?"))[0].GetProperty("text").GetString()!.ShouldContain("SCIC");
    }

    [Theory]
    [InlineData("Show")]
    [InlineData("AskErasure")]
    [InlineData("Erase")]
    [InlineData("Keep")]
    public async Task Row_30_what_only_a_private_chat_may_do_is_refused_in_a_group_by_a_message(string command)
    {
        var max = new TeamsMember(bot, "29:max", "19:max", "groupChat");
        await max.SayAsync("c'est quoi une SCIC ?");

        foreach (var trigger in new[] { "manual", "automatic" })
        {
            var (status, body) = await max.InvokeAsync(CardAction, new { trigger, action = new { type = "Action.Execute", data = new { coopbotDecision = command } } });
            status.ShouldBe(HttpStatusCode.OK);
            if (!Enum.TryParse<DataCommand>(command, out _)) JsonElement.Parse(body).GetProperty("statusCode").GetInt32().ShouldBe(400);
            else body.ShouldContain("dans une conversation privée");
        }

        (await max.SayAsync("et sa gouvernance ?"))[0].GetProperty("text").GetString()!.ShouldContain("SCIC");
    }

    [Fact]
    public async Task A_vote_pressed_in_a_card_is_kept_and_thanked_for_and_an_automatic_one_is_not_kept()
    {
        var zoé = new TeamsMember(bot, "29:zoé", "19:zoé", "groupChat");
        var data = new { coopbotAbout = "gie", coopbotUseful = true, coopbotComment = "par un bouton" };

        await zoé.InvokeAsync(CardAction, new { trigger = "automatic", action = new { type = "Action.Execute", data } });
        (await RatedAsync()).ShouldBe(0);
        (await zoé.AskAsync(CardAction, Executed(data))).GetProperty("statusCode").GetInt32().ShouldBe(200);
        (await RatedAsync()).ShouldBe(1);

        async Task<int> RatedAsync() => (await bot.Get<IRatings>().ListAsync(Stop)).Count(kept => kept.Comment == "par un bouton");
    }

    [Theory]
    [InlineData("bogus", HttpStatusCode.BadRequest)]
    [InlineData(5, HttpStatusCode.BadRequest)]
    [InlineData("edit", HttpStatusCode.NotImplemented)]
    [InlineData("send", HttpStatusCode.NotImplemented)]
    [InlineData(null, HttpStatusCode.NotImplemented)]
    public async Task Row_33_an_unknown_preview_action_is_a_bad_request(object? action, HttpStatusCode status) =>
        (await _ana.InvokeAsync("composeExtension/submitAction", action is null ? new { commandId = "x" } : new { commandId = "x", botMessagePreviewAction = action })).Status.ShouldBe(status);

    [Theory]
    [InlineData("""{"type":"fileUpload","action":"bogus"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"fileUpload"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"fileUpload","action":"accept","uploadInfo":{"uploadUrl":"https://evil.example/"}}""", HttpStatusCode.NotImplemented)]
    [InlineData("""{"type":"fileUpload","action":"decline"}""", HttpStatusCode.NotImplemented)]
    public async Task Row_34_no_file_was_offered_so_none_is_sent_and_an_unknown_answer_is_a_bad_request(string value, HttpStatusCode status) =>
        (await _ana.InvokeAsync("fileConsent/invoke", JsonElement.Parse(value))).Status.ShouldBe(status);

    private static object Executed(object data) => new { trigger = "manual", action = new { type = "Action.Execute", verb = "choose", data } };

    private async Task<(string Documents, long Answers, long Ratings)> KeptAsync(string person)
    {
        var data = await bot.Get<IPersonalData>().ReadAsync("msteams", person);
        return (string.Join('\n', data.Documents.Select(document => System.Text.Encoding.UTF8.GetString(document.Json.Span))), data.Answers, data.Ratings);
    }
}

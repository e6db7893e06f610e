using System.Net;
using System.Text.Json;

namespace CoopBot.Tests.DirectLine;

/// <summary>Conversations of the web page over HTTP, by polling.</summary>
public sealed class ConversationTests(DirectLineBot bot)
{
    private static readonly string[] AlwaysThere = ["type", "id", "timestamp", "channelId", "from", "conversation"];

    [Fact]
    public async Task A_person_who_arrives_is_welcomed_once()
    {
        var page = await bot.OpenAsync();
        var (welcome, watermark) = await page.ReadAsync(1);
        SummaryOf(welcome.ShouldHaveSingleItem()).ShouldStartWith("Bonjour ! Je suis CoopBot.");

        using var again = await page.SendAsync(HttpMethod.Post, "conversations", new { });
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        await page.SayAsync(PageClient.Message("bonjour"));
        (await page.ReadAsync(2, watermark)).Activities.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_persons_own_message_comes_back_before_its_reply_with_what_the_client_knows_it_by()
    {
        var page = await bot.OpenAsync();
        var (_, watermark) = await page.ReadAsync(1);
        var id = await page.SayAsync(PageClient.Message("c'est quoi un GIE ?", "client-1"));

        var (said, _) = await page.ReadAsync(2, watermark);

        said.Count.ShouldBe(2);
        said[0].GetProperty("id").GetString().ShouldBe(id);
        said[0].GetProperty("text").GetString().ShouldBe("c'est quoi un GIE ?");
        said[0].GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("client-1");
        said[1].GetProperty("replyToId").GetString().ShouldBe(id);
        SummaryOf(said[1]).ShouldContain("GIE");
        said[1].GetProperty("attachments")[0].GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        foreach (var activity in said) AlwaysThere.ShouldBeSubsetOf(activity.EnumerateObject().Select(property => property.Name));
        said[0].GetProperty("timestamp").GetDateTimeOffset().ShouldBeLessThan(said[1].GetProperty("timestamp").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_page_cannot_speak_as_somebody_else_nor_from_anywhere_else()
    {
        var page = await bot.OpenAsync();
        var (_, watermark) = await page.ReadAsync(1);
        await page.SayAsync(new
        {
            type = "message",
            id = "1",
            text = "bonjour",
            from = new { id = "coopbot", name = "Chef", role = "bot" },
            recipient = new { id = "x" },
            channelId = "msteams",
            serviceUrl = "http://127.0.0.1:1/",
            conversation = new { id = "another", isGroup = true },
            deliveryMode = "expectReplies",
            timestamp = "2020-01-01T00:00:00Z",
            channelData = new { team = new { id = "19:team" } },
            entities = new[] { new { type = "mention" } },
        });

        var echo = (await page.ReadAsync(2, watermark)).Activities[0];

        var person = bot.Tokens.Read(page.Token)!.Person;
        echo.GetProperty("from").GetRawText().ShouldBe($$"""{"id":"{{person}}","role":"user"}""");
        echo.GetProperty("recipient").GetProperty("id").GetString().ShouldBe("coopbot");
        echo.GetProperty("conversation").GetProperty("id").GetString().ShouldBe(page.Conversation);
        echo.GetProperty("channelId").GetString().ShouldBe("web");
        echo.GetProperty("id").GetString().ShouldNotBe("1");
        echo.GetProperty("timestamp").GetDateTimeOffset().Year.ShouldBeGreaterThan(2020);
        echo.GetProperty("channelData").EnumerateObject().ShouldBeEmpty();
        foreach (var name in (string[])["serviceUrl", "deliveryMode", "entities"]) echo.TryGetProperty(name, out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_client_sends_twice_is_taken_once()
    {
        var page = await bot.OpenAsync();
        var first = await page.SayAsync(PageClient.Message("c'est quoi un GIE ?", "same"));
        (await page.SayAsync(PageClient.Message("c'est quoi un GIE ?", "same"))).ShouldBe(first);
        await page.SayAsync(PageClient.Message("merci", "other"));

        (await page.ReadAsync(5)).Activities.Count.ShouldBe(5, "the welcome, and two messages each with its reply");
    }

    [Fact]
    public async Task A_button_pressed_is_a_turn_and_a_follow_up_knows_what_came_before()
    {
        var page = await bot.OpenAsync();
        var button = (await page.ReadAsync(1)).Activities[0].GetProperty("attachments")[0].GetProperty("content").GetProperty("actions")[0];
        await page.SayAsync(new { type = "message", value = button.GetProperty("data"), channelData = new { postBack = true, clientActivityID = "b" } });
        await page.SayAsync(PageClient.Message("et sa gouvernance ?"));

        var (said, _) = await page.ReadAsync(5);
        said[1].GetProperty("channelData").GetProperty("postBack").GetBoolean().ShouldBeTrue();
        SummaryOf(said[2]).ShouldContain("(SCIC)");
        SummaryOf(said[4]).ShouldContain("(SCIC) · Gouvernance");
    }

    [Fact]
    public async Task A_page_that_is_loaded_again_gets_the_whole_exchange()
    {
        var page = await bot.OpenAsync();
        await page.SayAsync(PageClient.Message("merci"));
        var (said, watermark) = await page.ReadAsync(3);
        watermark.ShouldBe("3");

        using var back = await page.SendAsync(HttpMethod.Get, $"conversations/{page.Conversation}?watermark=");
        back.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PageClient.JsonOf(back)).GetProperty("conversationId").GetString().ShouldBe(page.Conversation);
        (await page.ReadAsync(3)).Activities.Select(activity => activity.GetRawText()).ShouldBe(said.Select(activity => activity.GetRawText()));
        (await page.ReadAsync(0, watermark)).Activities.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_has_the_exchange_erased_and_finds_only_the_last_words_of_it()
    {
        var (page, other) = (await bot.OpenAsync(), await bot.OpenAsync());
        await page.SayAsync(PageClient.Message("c'est quoi un GIE ?"));
        await page.ReadAsync(3);
        await page.SayAsync(PageClient.Message("mes données"));
        SummaryOf((await page.ReadAsync(5)).Activities[4]).ShouldContain("vos messages et mes réponses : 3.");
        await page.SayAsync(PageClient.Message("effacer mes données"));
        var (_, watermark) = await page.ReadAsync(7);
        await page.SayAsync(PageClient.Message("oui"));
        await page.ReadAsync(2, watermark);

        var (left, _) = await page.ReadAsync(0);
        left.Count.ShouldBe(2);
        left[0].GetProperty("text").GetString().ShouldBe("oui");
        SummaryOf(left[1]).ShouldStartWith("C’est fait");
        (await other.ReadAsync(0)).Activities.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_is_renewed_and_says_who_its_holder_is_to_clients_that_look()
    {
        var page = await bot.OpenAsync();
        using var response = await page.SendAsync(HttpMethod.Post, "tokens/refresh");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var renewed = await PageClient.JsonOf(response);
        renewed.GetProperty("expires_in").GetInt64().ShouldBe(3600);
        (await new PageClient(bot.Http, renewed).ReadAsync(1)).Activities.Count.ShouldBe(1);
        var (before, after) = (bot.Tokens.Read(page.Token)!, bot.Tokens.Read(renewed.GetProperty("token").GetString()!)!);
        (after.Person, after.Limit).ShouldBe((before.Person, before.Limit));
    }

    [Fact]
    public async Task Events_and_typing_are_taken_and_have_no_effect()
    {
        var page = await bot.OpenAsync();
        await page.ReadAsync(1);
        (await page.SayAsync(new { type = "event", name = "webchat/join" })).ShouldStartWith(page.Conversation);
        await page.SayAsync(new { type = "typing" });
        await page.SayAsync(PageClient.Message("merci"));
        (await page.ReadAsync(3)).Activities.Count.ShouldBe(3);
    }

    private static string SummaryOf(JsonElement activity) => activity.GetProperty("summary").GetString()!;
}

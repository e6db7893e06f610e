using System.Text.Json;
using CoopBot.BotFramework;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Replies;
using CoopBot.Tests.Cards;

namespace CoopBot.Tests.Teams;

/// <summary>How replies look in Teams, and what no channel is ever sent. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class TeamsRenderingTests
{
    private static readonly Answer Answer = new(
        "gie",
        "GIE",
        "gouvernance",
        "Gouvernance",
        "Un GIE a un **administrateur**.",
        [Source(1), Source(2)],
        [new Choice.Show("Limites", "gie", "limites"), new Choice.Ask("Et après ?", "quelles étapes ?")],
        0.9f);

    [Fact]
    public void An_answer_is_a_text_that_marks_its_sources_and_then_a_card_to_go_on()
    {
        var activities = Render(Answer, "personal");

        activities.Count.ShouldBe(2);
        activities[0].GetProperty("text").GetString().ShouldBe("**GIE · Gouvernance**\n\nUn GIE a un **administrateur**.\n\nSources\u00a0: [1] [2]");
        activities[0].GetProperty("textFormat").GetString().ShouldBe("markdown");
        activities[0].TryGetProperty("attachments", out _).ShouldBeFalse();
        activities[1].TryGetProperty("text", out _).ShouldBeFalse();
        activities[1].GetProperty("attachments").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Without_choices_there_is_no_card() => Render(Answer with { Choices = [] }, "personal").ShouldHaveSingleItem();

    [Fact]
    public void Row_46_of_25_citations_20_are_named_and_numbered_in_one_entity()
    {
        var endless = Source(3) with { Title = new string('t', 300), Section = new string('s', 300) };
        var text = Render(Answer with { Sources = [endless, .. Enumerable.Range(2, 24).Select(Source)] }, "personal")[0];

        text.GetProperty("text").GetString()!.ShouldEndWith("Sources\u00a0: " + string.Join(' ', Enumerable.Range(1, 20).Select(number => $"[{number}]")));
        var entity = text.GetProperty("entities").EnumerateArray().ShouldHaveSingleItem();
        entity.GetProperty("type").GetString().ShouldBe("https://schema.org/Message");
        (entity.GetProperty("@type").GetString(), entity.GetProperty("@context").GetString()).ShouldBe(("Message", "https://schema.org"));
        var claims = entity.GetProperty("citation").EnumerateArray().ToList();
        claims.Select(claim => claim.GetProperty("position").GetInt32()).ShouldBe(Enumerable.Range(1, 20));
        foreach (var appearance in claims.Select(claim => claim.GetProperty("appearance")))
        {
            appearance.GetProperty("@type").GetString().ShouldBe("DigitalDocument");
            appearance.GetProperty("name").GetString()!.Length.ShouldBeInRange(1, 80);
            appearance.GetProperty("abstract").GetString()!.Length.ShouldBeInRange(1, 160);
        }
    }

    [Fact]
    public void Row_35_one_feedback_loop_is_asked_for_and_only_for_what_can_be_rated()
    {
        var rated = Render(Answer, "personal");
        rated[0].GetProperty("channelData").GetRawText().ShouldBe("""{"feedbackLoop":{"type":"default"}}""");
        rated[1].TryGetProperty("channelData", out _).ShouldBeFalse();
        Render(new Notice("Voilà.", []), "personal").ShouldHaveSingleItem().TryGetProperty("channelData", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("personal", "Action.Submit")]
    [InlineData("groupChat", "Action.Execute")]
    [InlineData("channel", "Action.Execute")]
    public void Buttons_are_messages_in_private_and_universal_with_a_way_back_in_groups(string type, string action)
    {
        var actions = CardOf(Render(Answer, type)[1]).GetProperty("actions").EnumerateArray().ToList();

        actions[0].GetProperty("title").GetString().ShouldBe(CardTexts.ReadWhole);
        actions[0].GetProperty("type").GetString().ShouldBe("Action.Submit", "dialogs open by this one only");
        actions[0].GetProperty("data").GetRawText().ShouldBe("""{"coopbotEntry":"gie","msteams":{"type":"task/fetch"}}""");
        actions.Skip(1).Select(button => button.GetProperty("type").GetString()).ShouldBe([action, action]);
        foreach (var button in actions.Skip(1))
        {
            var isUniversal = action == "Action.Execute";
            button.TryGetProperty("fallback", out var fallback).ShouldBe(isUniversal);
            if (!isUniversal) continue;
            fallback.GetProperty("type").GetString().ShouldBe("Action.Submit");
            fallback.GetProperty("data").GetRawText().ShouldBe(button.GetProperty("data").GetRawText());
        }
    }

    [Theory]
    [InlineData("Ana", "<at>Ana</at>")]
    [InlineData("A <b> & \"c\"", "<at>A &lt;b&gt; &amp; &quot;c&quot;</at>")]
    [InlineData("</at><at>Bob", "<at>&lt;/at&gt;&lt;at&gt;Bob</at>")]
    [InlineData("[x](https://evil.example) *_`~\\", "<at>&#91;x&#93;(https://evil.example) &#42;&#95;&#96;&#126;&#92;</at>")]
    public void Row_40_in_a_group_chat_the_author_is_named_alike_in_the_text_and_in_its_entity(string name, string mention)
    {
        var text = Render(Answer, "groupChat", name)[0];

        text.GetProperty("text").GetString()!.ShouldStartWith($"{mention} **GIE · Gouvernance**");
        var entity = text.GetProperty("entities")[0];
        (entity.GetProperty("type").GetString(), entity.GetProperty("text").GetString()).ShouldBe(("mention", mention));
        (entity.GetProperty("mentioned").GetProperty("id").GetString(), entity.GetProperty("mentioned").GetProperty("name").GetString()).ShouldBe(("29:ana", name));
        text.GetProperty("entities").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("personal", "Ana")]
    [InlineData("channel", "Ana")]
    [InlineData("groupChat", " ")]
    [InlineData("groupChat", null)]
    public void Nobody_is_named_where_it_is_clear_whom_the_reply_answers(string type, string? name) =>
        Render(Answer, type, name)[0].GetProperty("text").GetString()!.ShouldStartWith("**GIE");

    [Fact]
    public void Row_47_a_text_of_120_KB_is_cut_after_a_paragraph_or_a_whole_character_and_says_so()
    {
        var paragraph = new string('é', 500);
        foreach (var (markdown, end) in new[] { (string.Join("\n\n", Enumerable.Repeat(paragraph, 120)), 'é'), (string.Concat(Enumerable.Repeat("😀", 30_000)), '\ude00') })
        {
            var text = Render(Answer with { Markdown = markdown }, "personal")[0];
            ActivityBytes.Of(To(Answer with { Markdown = markdown }, "personal", "Ana")[0]).Length.ShouldBeLessThan(80 * 1024);
            var parts = text.GetProperty("text").GetString()!.Split("\n\n");
            parts[^1].ShouldBe("Sources\u00a0: [1] [2]");
            parts[^3][^1].ShouldBe(end);
            parts[^2].ShouldContain("trop long");
        }
    }

    [Theory]
    [InlineData("msteams", "personal")]
    [InlineData("msteams", "groupChat")]
    [InlineData("web", "personal")]
    [InlineData("emulator", "personal")]
    [InlineData("sms", "personal")]
    public void Row_42_nothing_that_is_sent_has_an_id_a_timestamp_a_null_or_an_empty_list(string channel, string type)
    {
        IEnumerable<Reply> replies =
        [
            Answer, Answer with { Choices = [] }, new CommentRequest("Que manquait-il ?", "gie"),
            .. EveryReply.Notices(), .. EveryReply.Unknowns().Take(5), .. EveryReply.Clarifications().Take(5), .. EveryReply.Pairs().Take(3),
        ];
        foreach (var activity in replies.SelectMany(reply => Render(reply, type, "Ana", channel)))
        {
            foreach (var field in new[] { "id", "timestamp", "localTimestamp", "serviceUrl" }) activity.TryGetProperty(field, out _).ShouldBeFalse(field);
            HoldsNothingEmpty(activity, "$");
        }
    }

    private static void HoldsNothingEmpty(JsonElement value, string path)
    {
        value.ValueKind.ShouldNotBe(JsonValueKind.Null, path);
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var property in value.EnumerateObject()) HoldsNothingEmpty(property.Value, $"{path}.{property.Name}");
        if (value.ValueKind != JsonValueKind.Array) return;
        value.GetArrayLength().ShouldBeGreaterThan(0, path);
        foreach (var item in value.EnumerateArray()) HoldsNothingEmpty(item, $"{path}[]");
    }

    private static Citation Source(int number) => new($"g{number}", $"Guide {number}", "Réseau", "2020", $"Partie {number}");

    private static JsonElement CardOf(JsonElement activity) => activity.GetProperty("attachments")[0].GetProperty("content");

    private static List<JsonElement> Render(Reply reply, string type, string? name = "Ana", string channel = "msteams") =>
        [.. To(reply, type, name, channel).Select(activity => JsonElement.Parse(System.Text.Encoding.UTF8.GetString(ActivityBytes.Of(activity))))];

    private static IReadOnlyList<Activity> To(Reply reply, string type, string? name, string channel = "msteams") => ReplyActivity.To(reply, new Activity
    {
        ChannelId = channel,
        Id = "7",
        From = new ChannelAccount { Id = "29:ana", Name = name },
        Recipient = new ChannelAccount { Id = "28:bot" },
        Conversation = JsonSerializer.Deserialize($$"""{"id":"19:c","conversationType":"{{type}}"}""", BotJson.Default.Activity.Options.GetTypeInfo(typeof(ConversationAccount))) as ConversationAccount,
    });
}

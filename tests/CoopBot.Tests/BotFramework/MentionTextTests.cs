using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Endpoint;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.BotFramework;

/// <summary>What people say to the bot when they mention it. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class MentionTextTests
{
    private const string Bot = """{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"28:bot","name":"Bot"}}""";
    private const string Ana = """{"type":"mention","text":"<at>Ana</at>","mentioned":{"id":"29:ana","name":"Ana"}}""";

    [Theory]
    [InlineData("<at>Bot</at> bonjour <at>Ana</at>&nbsp;", "bonjour Ana")]
    [InlineData("<AT>bot</AT> c&#39;est quoi un GIE &amp; une SCIC&nbsp;?", "c'est quoi un GIE & une SCIC ?")]
    [InlineData("bonjour", "bonjour")]
    [InlineData("<at>Bot</at>", "")]
    [InlineData("<at>Bot</at> <at>Bot</at> ?", "<at>Bot</at> ?")]
    [InlineData("<at>Bot</at> Bot, c'est ton nom ?", "Bot, c'est ton nom ?")]
    [InlineData("<at><at>Bot</at></at> bonjour", "<at></at> bonjour")]
    [InlineData("<at>Inconnu</at> bonjour", "<at>Inconnu</at> bonjour")]
    public void Row_40_the_bots_name_goes_and_the_names_of_others_stay(string text, string said) => Said(text, Bot, Ana).ShouldBe(said);

    [Fact]
    public void Row_40_a_submission_has_no_text_and_is_read_all_the_same() =>
        ActivityInput.Of(Message(null, "msteams", Bot) with { Value = JsonElement.Parse("""{"coopbotEntry":"gie"}""") })
            .ShouldBeOfType<UserInput.Picked>().Entry.ShouldBe("gie");

    [Fact]
    public void Other_channels_write_plain_text()
    {
        SaidOn("sms", "a &amp; b").ShouldBe("a &amp; b");
        SaidOn("emulator", "<at>Bot</at> a &lt; b", Bot).ShouldBe(" a &lt; b");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"mention"}""")]
    [InlineData("""{"type":"mention","text":""}""")]
    [InlineData("""{"type":"mention","text":5,"mentioned":{"id":"28:bot"}}""")]
    [InlineData("""{"type":"mention","text":"\ud800","mentioned":{"id":"28:bot"}}""")]
    [InlineData("""{"type":"mention","text":"absent","mentioned":{"id":"28:bot"}}""")]
    [InlineData("""{"type":"clientInfo","text":"<at>Bot</at>","locale":"fr-FR"}""")]
    public void Row_7_an_entity_that_is_no_mention_changes_nothing(string entity) => Said("<at>Bot</at> bonjour", entity).ShouldBe("<at>Bot</at> bonjour");

    [Theory]
    [InlineData("""{"type":"mention","text":"<at>Bot</at>"}""")]
    [InlineData("""{"type":"mention","text":"<at>Bot</at>","mentioned":null}""")]
    [InlineData("""{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":28}}""")]
    public void Whose_mention_cannot_be_read_is_somebody_elses(string entity) => Said("<at>Bot</at> bonjour", entity).ShouldBe("Bot bonjour");

    [Theory]
    [InlineData("<at></at>", "<at></at>")]
    [InlineData("<at>", "<at>")]
    [InlineData("Ana", "Ana")]
    [InlineData("<at>A<at>n</at>a</at>", "A<at>n</at>a")]
    public void A_name_is_what_stands_in_its_tag(string mention, string name) =>
        Said($"{mention} bonjour", JsonSerializer.Serialize(new { type = "mention", text = mention, mentioned = new { id = "29:x" } })).ShouldBe($"{name} bonjour");

    [Fact]
    public void Only_a_hundred_entities_are_read_so_that_nobody_keeps_the_bot_busy() =>
        Said(string.Concat(Enumerable.Repeat("<at>Bot</at>", 102)), [.. Enumerable.Repeat(Bot, 102)]).ShouldBe("<at>Bot</at><at>Bot</at>");

    private static string Said(string text, params string[] entities) => SaidOn("msteams", text, entities);

    private static string SaidOn(string channel, string text, params string[] entities) =>
        ActivityInput.Of(Message(text, channel, entities)).ShouldBeOfType<UserInput.Said>().Text;

    private static Activity Message(string? text, string channel, params string[] entities) =>
        JsonSerializer.Deserialize($$"""{"type":"message","recipient":{"id":"28:bot"},"entities":[{{string.Join(',', entities)}}]}""", BotJson.Default.Activity)! with
        {
            ChannelId = channel,
            Text = text,
        };
}

using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Endpoint;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.BotFramework;

/// <summary>What an activity says that a person did, and who reads the replies.</summary>
public sealed class ActivityInputTests
{
    [Theory]
    [InlineData("""{"id":"c"}""", true)]
    [InlineData("""{"id":"c","conversationType":"personal"}""", true)]
    [InlineData("""{"id":"c","conversationType":"personal","isGroup":true}""", true)]
    [InlineData("""{"id":"c","isGroup":false}""", true)]
    [InlineData("""{"id":"c","isGroup":null}""", true)]
    [InlineData("""{"id":"c","isGroup":true}""", false)]
    [InlineData("""{"id":"c","conversationType":"groupChat"}""", false)]
    [InlineData("""{"id":"c","conversationType":"channel"}""", false)]
    [InlineData("""{"id":"c","conversationType":"channel","isGroup":false}""", false)]
    [InlineData("""{"id":"c","conversationType":"Personal"}""", false)]
    [InlineData("""{"id":"c","conversationType":5}""", false)]
    [InlineData("""{"id":"c","conversationType":null}""", false)]
    public void A_conversation_is_private_or_a_group(string conversation, bool isPrivate)
    {
        InputOf($$"""{"type":"message","text":"mes données","conversation":{{conversation}}}""").ShouldBe(new UserInput.Said("mes données") { IsPrivate = isPrivate });
        InputOf($$$"""{"type":"message","value":{"coopbotDecision":"Erase"},"conversation":{{{conversation}}}}""")
            .ShouldBe(new UserInput.Decided(DataCommand.Erase) { IsPrivate = isPrivate });
    }

    [Theory]
    [InlineData("""{"type":"message","text":"  ","value":{"coopbotEntry":"gie"}}""", "gie")]
    [InlineData("""{"type":"message","value":{"coopbotEntry":"scic"}}""", "scic")]
    public void A_button_is_read_where_there_is_no_text(string activity, string entry) =>
        InputOf(activity).ShouldBeOfType<UserInput.Picked>().Entry.ShouldBe(entry);

    [Fact]
    public void A_universal_action_in_a_private_conversation_may_erase_as_any_button_may() =>
        InputOf("""{"type":"invoke","name":"adaptiveCard/action","conversation":{"id":"c"},"value":{"action":{"type":"Action.Execute","data":{"coopbotDecision":"Erase"}}}}""")
            .ShouldBe(new UserInput.Decided(DataCommand.Erase) { IsPrivate = true });

    [Theory]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","value":{"coopbotDecision":"erase"}}""")]
    [InlineData("""{"type":"message","value":{"coopbotDecision":"1"}}""")]
    [InlineData("""{"type":"message","value":{"coopbotDecision":""}}""")]
    [InlineData("""{"type":"message","value":[1]}""")]
    public void A_message_of_nothing_is_a_message_without_words(string activity) =>
        InputOf(activity).ShouldBeOfType<UserInput.Said>().Text.ShouldBe("");

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"ana"},{"id":"bot"}]}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[null,{"id":"bot"}],"membersAdded":[{"id":"bob"}]}""")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""")]
    [InlineData("""{"type":"installationUpdate","action":"REMOVE"}""")]
    public void The_bot_was_removed(string activity) => InputOf(activity).ShouldBeOfType<UserInput.Removed>();

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"},{"id":"ana"}]}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"ana"}],"membersRemoved":[{"id":"bob"}]}""")]
    [InlineData("""{"type":"installationUpdate","action":"ADD"}""")]
    public void Somebody_came(string activity) => InputOf(activity).ShouldBeOfType<UserInput.Joined>();

    [Theory]
    [InlineData("""{"type":"conversationUpdate"}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"}]}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[null,{}]}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"ana"}]}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"BOT"}]}""")]
    [InlineData("""{"type":"installationUpdate"}""")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""")]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"Message","text":"bonjour"}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{}}]}""")]
    [InlineData("""{"type":"message","text":"<p><attachment id=\"1\"></attachment></p>\n","attachments":[{"contentType":"text/html"},{"contentType":"application/vnd.microsoft.card.adaptive"}]}""")]
    public void Nothing_to_reply_to(string activity) => InputOf(activity).ShouldBeNull();

    [Fact]
    public void Words_beside_a_card_are_a_question() => InputOf(
        """{"type":"message","text":"et ses limites ? <attachment id=\"1\"></attachment>","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive"}]}""")
        .ShouldBeOfType<UserInput.Said>().Text.ShouldStartWith("et ses limites ?");

    [Fact]
    public void A_removal_without_recipient_is_not_the_bots() =>
        ActivityInput.Of(Read("""{"type":"conversationUpdate","membersRemoved":[{"id":"bot"},{}]}""")).ShouldBeNull();

    private static UserInput? InputOf(string json) => ActivityInput.Of(Read(json) with { Recipient = new ChannelAccount { Id = "bot" } });

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, BotJson.Default.Activity)!;
}

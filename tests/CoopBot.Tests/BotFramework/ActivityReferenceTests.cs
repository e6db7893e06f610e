using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Endpoint;
using CoopBot.Conversation.References;

namespace CoopBot.Tests.BotFramework;

/// <summary>What is remembered of an activity. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class ActivityReferenceTests
{
    private static readonly DateTimeOffset Now = new ManualClock().Now;

    [Fact]
    public void A_private_conversation_is_remembered_with_its_person() =>
        Of("""
           {"type":"message","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/","from":{"id":"29:ana","name":"Ana"},
            "recipient":{"id":"28:bot"},"conversation":{"id":"a:1","conversationType":"personal","tenantId":"t1"},"locale":"fr-FR","text":"bonjour"}
           """)
            .ShouldBe(new ConversationReference("msteams", "a:1", "https://smba.trafficmanager.net/emea/", "28:bot", Now)
            {
                Person = "29:ana",
                Locale = "fr-FR",
                Tenant = "t1",
                IsVerified = true,
            });

    [Fact]
    public void Row_41_a_thread_is_remembered_with_its_team_and_without_whoever_wrote() =>
        Of("""
           {"type":"message","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea","from":{"id":"29:ana"},
            "recipient":{"id":"28:bot"},"conversation":{"id":"19:c;messageid=5","conversationType":"channel","isGroup":true},
            "channelData":{"team":{"id":"19:t"},"tenant":{"id":"t2"}}}
           """)
            .ShouldBe(new ConversationReference("msteams", "19:c;messageid=5", "https://smba.trafficmanager.net/emea", "28:bot", Now)
            {
                Installation = "19:t",
                Tenant = "t2",
                IsVerified = true,
            });

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"}]""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"29:bob"}]""")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""")]
    [InlineData("""{"type":"installationUpdate","action":"ADD-UPGRADE"}""")]
    [InlineData("""{"type":"messageReaction"}""")]
    public void Row_37_whatever_happens_where_the_bot_is_tells_that_it_is_there(string activity) => OfSome(activity).ShouldNotBeNull();

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"28:bot"}]}""")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""")]
    public void Row_38_a_removal_brings_nothing_back_to_life(string activity) => OfSome(activity).ShouldBeNull();

    [Fact]
    public void Who_does_not_say_who_the_bot_is_is_not_written_to() =>
        Of("""{"type":"message","channelId":"sms","serviceUrl":"http://127.0.0.1:1/","from":{"id":"a"},"conversation":{"id":"c"}}""").ShouldBeNull();

    private static ConversationReference? OfSome(string activity) => Of(activity.TrimEnd('}') +
        ""","channelId":"msteams","serviceUrl":"http://127.0.0.1:1/","from":{"id":"29:ana"},"recipient":{"id":"28:bot"},"conversation":{"id":"c"}}""");

    private static ConversationReference? Of(string json) =>
        ActivityReference.Of(JsonSerializer.Deserialize(json, BotJson.Default.Activity)!, isVerified: true, Now);
}

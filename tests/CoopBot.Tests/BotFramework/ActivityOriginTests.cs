using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Endpoint;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.BotFramework;

/// <summary>Where an activity comes from, and what is installed and removed as one.</summary>
public sealed class ActivityOriginTests
{
    [Fact]
    public void An_origin_is_the_channel_the_conversation_with_its_thread_the_person_and_the_activity() =>
        OriginOf("""{"id":"a","conversation":{"id":"19:salon;messageid=3"}}""").ShouldBe(
            new TurnOrigin("msteams", "19:salon;messageid=3", "29:ana") { Activity = "a", Installation = "19:salon" });

    [Theory]
    [InlineData("""{"conversation":{"id":"c"}}""")]
    [InlineData("""{"id":"","conversation":{"id":"c"}}""")]
    public void An_activity_may_have_no_identity(string activity) => OriginOf(activity).Activity.ShouldBeNull();

    [Theory]
    [InlineData("""{"conversation":{"id":"19:salon;messageid=3"},"channelData":{"team":{"id":"19:équipe"}}}""", "19:équipe")]
    [InlineData("""{"conversation":{"id":"19:salon;messageid=3"},"channelData":{"tenant":{"id":"t"}}}""", "19:salon")]
    [InlineData("""{"conversation":{"id":"19:salon"},"channelData":{"team":{"name":"Équipe"}}}""", "19:salon")]
    [InlineData("""{"conversation":{"id":"19:salon"},"channelData":{"team":{"id":5}}}""", "19:salon")]
    [InlineData("""{"conversation":{"id":"19:salon"},"channelData":{"team":"19:équipe"}}""", "19:salon")]
    [InlineData("""{"conversation":{"id":"19:salon"},"channelData":"19:équipe"}""", "19:salon")]
    [InlineData("""{"conversation":{"id":"19:salon"},"channelData":null}""", "19:salon")]
    [InlineData("""{"conversation":{"id":"a:privée"}}""", "a:privée")]
    [InlineData("""{"conversation":{"id":";messageid=3"}}""", ";messageid=3")]
    public void What_is_removed_as_one_is_the_team_or_else_the_conversation_without_its_thread(string activity, string installation) =>
        OriginOf(activity).Installation.ShouldBe(installation);

    private static TurnOrigin OriginOf(string json) => ActivityOrigin.Of(
        JsonSerializer.Deserialize(json, BotJson.Default.Activity)! with { ChannelId = "msteams", From = new ChannelAccount { Id = "29:ana" } });
}

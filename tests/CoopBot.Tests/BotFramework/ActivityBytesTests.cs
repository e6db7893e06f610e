using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Rendering;

namespace CoopBot.Tests.BotFramework;

/// <summary>How activities and cards are written. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class ActivityBytesTests
{
    private static readonly Activity Received = new() { ChannelId = "emulator", Id = "7", Conversation = new ConversationAccount { Id = "c" } };

    [Theory]
    [InlineData("c'est quoi une SCIC ?")]
    [InlineData("association, GIE, SCIC ou SCOP ?")]
    [InlineData("le groupement c'est quoi")]
    [InlineData("quel temps fait-il à Tours ?")]
    [InlineData("bonjour")]
    public void A_card_is_written_in_its_activity_as_it_is_written_alone(string question)
    {
        var reply = Answering.Script.Say(question).Reply;
        var activity = ReplyActivity.To(reply, Received).ShouldHaveSingleItem();

        var alone = activity.Attachments.ShouldHaveSingleItem().Content.ShouldBeOfType<AttachmentContent.Ours>().Card;

        var written = JsonNode.Parse(ActivityBytes.Of(activity))!;

        var card = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(alone, BotJson.Default.AdaptiveCard))!;
        JsonNode.DeepEquals(written["attachments"]![0]!["content"], card).ShouldBeTrue();
        written["summary"]!.GetValue<string>().ShouldBe(ReplyText.Of(reply));
        JsonNode.DeepEquals(JsonNode.Parse(ActivityBytes.Of(new ExpectedReplies([activity])))!["activities"]![0], JsonNode.Parse(ActivityBytes.Of(activity))).ShouldBeTrue();
    }

    [Fact]
    public void French_is_written_as_it_is_and_what_JSON_forbids_is_escaped()
    {
        const string Text = "L’été, c'est « 57,5 % » & <b> \" \\ \n \u0001 \u2028 😀";
        var bytes = ActivityBytes.Of(new Activity { Text = Text });

        Encoding.UTF8.GetString(bytes).ShouldStartWith("{\"text\":\"L’été, c'est « 57,5 % » & <b> \\\" \\\\ \\n \\u0001 \\u2028 ");
        JsonSerializer.Deserialize(bytes, BotJson.Default.Activity)!.Text.ShouldBe(Text);
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","inconnu":{"a":[1,null,"é"]}}""")]
    [InlineData("""[{"a":1}]""")]
    [InlineData("\"texte\"")]
    [InlineData("false")]
    public void The_content_of_a_received_attachment_survives(string content)
    {
        var json = $$$"""{"attachments":[{"contentType":"x/y","content":{{{content}}},"thumbnailUrl":"u"}],"nouveau":{"b":2}}""";

        var activity = JsonSerializer.Deserialize(json, BotJson.Default.Activity)!;

        activity.Attachments!.Single().Content.ShouldBeOfType<AttachmentContent.Received>();
        JsonNode.DeepEquals(JsonNode.Parse(ActivityBytes.Of(activity)), JsonNode.Parse(json)).ShouldBeTrue();
    }

    [Fact]
    public void Row_5_unknown_fields_survive_at_every_place()
    {
        const string json =
            """
            {"type":"message","from":{"id":"29:ana","nouveau":{"a":[1,null,"é"]}},"recipient":{"id":"28:bot","x":true},
             "conversation":{"id":"c","isGroup":false,"y":{}},"entities":[{"type":"inconnu","z":[[]]},{"type":"mention","text":"<at>Bot</at>","w":1.50}],
             "membersAdded":[{"id":"29:bob","givenName":"Bob"}],"reactionsAdded":[{"type":"like","v":2}],"channelData":{"tenant":{"id":"t"},"u":""},"nouveau":[{}]}
            """;

        var written = ActivityBytes.Of(JsonSerializer.Deserialize(json, BotJson.Default.Activity)!);

        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(json)).ShouldBeTrue(Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void An_attachment_may_have_no_content()
    {
        var activity = JsonSerializer.Deserialize("""{"attachments":[{"contentType":"image/png","content":null}]}""", BotJson.Default.Activity)!;

        activity.Attachments!.Single().Content.ShouldBeNull();
        Encoding.UTF8.GetString(ActivityBytes.Of(activity)).ShouldBe("""{"attachments":[{"contentType":"image/png"}]}""");
    }

    [Fact]
    public void A_key_twice_in_the_content_of_an_attachment_is_refused() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize("""{"attachments":[{"content":{"a":1,"a":2}}]}""", BotJson.Default.Activity));
}

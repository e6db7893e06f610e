using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Replies;

namespace CoopBot.Tests.BotFramework;

public sealed class DeliveredFormatTests
{
    private static readonly Activity Received = new()
    {
        ChannelId = "msteams",
        Id = "7",
        From = new ChannelAccount { Id = "29:ana" },
        Conversation = new ConversationAccount { Id = "19:salon@thread.tacv2;messageid=1" },
    };

    [Theory]
    [InlineData("gouvernance", "gie#gouvernance")]
    [InlineData(null, "gie")]
    public void A_message_says_what_its_answer_is_about(string? facet, string subject)
    {
        var answer = new Answer("gie", "GIE", facet, Heading: null, "Un GIE…", [], [], Confidence: 1);

        new DeliveredFormat(Received, new Uri("http://127.0.0.1:5/")).Render([answer, new Notice("Voilà.", [])]).Messages
            .Select(message => message.Subject).ShouldBe([subject, null]);
    }

    [Theory]
    [InlineData("msteams", "unknown")]
    [InlineData("emulator", null)]
    public void A_message_counts_for_an_organisation_where_the_channel_is_Teams(string channel, string? tenant) =>
        new DeliveredFormat(Received with { ChannelId = channel }, new Uri("http://127.0.0.1:5/")).Render([new Notice("Voilà.", [])]).Messages
            .ShouldHaveSingleItem().Tenant.ShouldBe(tenant);

    [Fact]
    public void Row_41_a_reply_goes_into_the_thread_that_it_answers_with_its_identity_encoded() =>
        new DeliveredFormat(Received, new Uri("http://127.0.0.1:5/")).Render([new Notice("Voilà.", [])]).Messages
            .ShouldHaveSingleItem().Address.ShouldBe("http://127.0.0.1:5/v3/conversations/19%3Asalon%40thread.tacv2%3Bmessageid%3D1/activities/7");
}

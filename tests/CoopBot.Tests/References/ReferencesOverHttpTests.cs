using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopBot.Conversation.References;
using CoopBot.Conversation.Replies;
using CoopBot.Tests.BotFramework;

namespace CoopBot.Tests.References;

/// <summary>Conversation references in the real service. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class ReferencesOverHttpTests(RunningBot bot) : IClassFixture<RunningBot>
{
    // The bot's own: nobody is welcomed.
    private static readonly object Arrival = new { type = "conversationUpdate", membersAdded = new[] { new { id = "28:bot" } } };

    private IConversationReferences References => bot.Get<IConversationReferences>();

    [Fact]
    public async Task Row_37_the_bots_own_arrival_stores_the_reference_and_says_nothing()
    {
        await PostAsync("19:arrivée", Arrival);

        var reference = (await References.FindAsync("sms", "19:arrivée")).ShouldNotBeNull();
        (reference.Service, reference.Bot, reference.IsVerified).ShouldBe((bot.ServiceUrl, "28:bot", false));
        bot.Sent.Reader.TryPeek(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Row_38_after_a_removal_nothing_is_sent_until_the_bot_is_back()
    {
        await PostAsync("19:retrait", Arrival);
        var reference = (await References.FindAsync("sms", "19:retrait")).ShouldNotBeNull();

        await PostAsync("19:retrait", new { type = "installationUpdate", action = "remove" });
        (await SendAsync(reference, "Un.")).ShouldBeFalse();

        await PostAsync("19:retrait", Arrival);
        (await References.FindAsync("sms", "19:retrait")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Row_45_a_conversation_that_the_channel_calls_gone_is_written_to_no_more()
    {
        await PostAsync("gone", Arrival);
        var reference = (await References.FindAsync("sms", "gone")).ShouldNotBeNull();
        (await SendAsync(reference, "Un.", "Deux.")).ShouldBeTrue();

        // They are sent in order: what became of the first one is noted by now.
        var (path, second) = await bot.Sent.Reader.ReadAsync(TestContext.Current.CancellationToken).Soon();

        path.ShouldBe("/v3/conversations/gone/activities");
        second.GetProperty("text").GetString().ShouldBe("Deux.");
        (await References.FindAsync("sms", "gone")).ShouldBeNull();
        (await SendAsync(reference, "Trois.")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sender_that_cannot_be_written_to_is_not_remembered()
    {
        await PostAsync("19:ailleurs", new { type = "message", text = "bonjour", deliveryMode = "expectReplies" }, "https://evil.example/");

        (await References.FindAsync("sms", "19:ailleurs")).ShouldBeNull();
    }

    private Task<bool> SendAsync(ConversationReference reference, params IEnumerable<string> texts) =>
        bot.Get<ProactiveMessages>().SendAsync(reference, [.. texts.Select(text => new Notice(text, []))]);

    private async Task PostAsync(string conversation, object activity, string? serviceUrl = null)
    {
        var json = JsonSerializer.SerializeToNode(activity, activity.GetType())!.AsObject();
        json["id"] = Guid.NewGuid().ToString();
        json["channelId"] = "sms";
        json["serviceUrl"] = serviceUrl ?? bot.ServiceUrl;
        json["from"] = new JsonObject { ["id"] = "29:ana" };
        json["recipient"] = new JsonObject { ["id"] = "28:bot" };
        json["conversation"] = new JsonObject { ["id"] = conversation };
        using var response = await bot.Http.PostAsJsonAsync("/api/messages", json, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.Accepted, HttpStatusCode.OK);
    }
}

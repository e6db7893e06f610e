using System.Collections.Immutable;
using System.Text.Json;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.References;
using CoopBot.Conversation.Replies;

namespace CoopBot.Tests.References;

public sealed class ProactiveMessagesTests : IDisposable, IConversationReferences
{
    private static readonly ConversationReference Reference =
        new("msteams", "19:salon@thread.tacv2;messageid=1", "https://smba.trafficmanager.net/emea/", "28:bot", new ManualClock().Now) { Tenant = "5b0e4b0e-0000-4000-8000-00000000000a" };

    private readonly ManualClock _clock = new();
    private readonly DeliverySignal _signal = new();
    private bool _isDead;
    private ImmutableArray<OutgoingMessage> _left = [];

    [Fact]
    public async Task What_the_bot_says_first_is_posted_to_the_conversation_in_its_thread_and_replies_to_nothing()
    {
        (await SendAsync(new Notice("Un.", []), new Answer("gie", "GIE", null, null, "Deux.", [], [], 1))).ShouldBeTrue();

        _left.Select(message => message.Address).ShouldAllBe(address =>
            address == "https://smba.trafficmanager.net/emea/v3/conversations/19%3Asalon%40thread.tacv2%3Bmessageid%3D1/activities");
        _left.ShouldAllBe(message => message.Tenant == "5b0e4b0e-0000-4000-8000-00000000000a");
        _left.Select(message => message.Subject).ShouldBe([null, "gie"]);
        using var body = JsonDocument.Parse(_left[0].Body);
        var activity = body.RootElement;
        activity.GetProperty("type").GetString().ShouldBe("message");
        activity.GetProperty("from").GetProperty("id").GetString().ShouldBe("28:bot");
        activity.GetProperty("conversation").GetProperty("id").GetString().ShouldBe(Reference.Conversation);
        activity.TryGetProperty("replyToId", out _).ShouldBeFalse();
        activity.TryGetProperty("recipient", out _).ShouldBeFalse("nobody in particular");
        await _signal.WaitAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken).Soon();
    }

    [Fact]
    public async Task Row_45_nothing_is_left_where_the_bot_may_not_write_any_more()
    {
        _isDead = true;

        (await SendAsync(new Notice("Un.", []))).ShouldBeFalse();

        _left.ShouldBeEmpty();
    }

    public void Dispose() => _signal.Dispose();

    public ValueTask RememberAsync(ConversationReference reference) => throw new NotSupportedException();

    public ValueTask<ConversationReference?> FindAsync(string channel, string conversation) => throw new NotSupportedException();

    public ValueTask<ConversationReference?> FindPrivateAsync(string channel, string person) => throw new NotSupportedException();

    public Task<bool> LeaveAsync(ConversationReference reference, ImmutableArray<OutgoingMessage> messages, DateTimeOffset now)
    {
        reference.ShouldBe(Reference);
        now.ShouldBe(_clock.Now);
        if (!_isDead) _left = messages;
        return Task.FromResult(!_isDead);
    }

    private Task<bool> SendAsync(params ImmutableArray<Reply> replies) => new ProactiveMessages(this, new ReferenceFormat(), _signal, _clock).SendAsync(Reference, replies);
}

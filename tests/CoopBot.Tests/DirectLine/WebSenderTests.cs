using System.Collections.Immutable;
using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.Connector;
using CoopBot.BotFramework.DirectLine;
using CoopBot.BotFramework.Endpoint;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;
using CoopBot.Tests.Storage;

namespace CoopBot.Tests.DirectLine;

/// <summary>The way of a turn of the web page: rendered, perhaps written down and read again, delivered to the transcript.</summary>
public sealed class WebSenderTests
{
    private static readonly DirectLineToken Token = new(TokenUse.Conversation, "conv", "dl_1", default, default, Origin: null);

    private readonly ManualTime _time = new();
    private readonly TranscriptSignals _signals = new();
    private readonly ListedTranscripts _transcripts = new();
    private readonly WebSender _sender;

    public WebSenderTests() => _sender = new WebSender(_transcripts, _signals, _time);

    [Fact]
    public async Task A_reply_keeps_its_identity_when_it_is_delivered_again()
    {
        var messages = Turn("bonjour").Format.Render([new Notice("Bonjour !", [])]).Messages;
        messages.Length.ShouldBe(2);
        foreach (var message in messages.Concat(messages)) (await SendAsync(message)).ShouldBeOfType<SendResult.Delivered>();

        var ids = _transcripts.Entries.ConvertAll(entry => entry.Id);
        ids.ShouldBe([ids[0], $"{ids[0]}.1", ids[0], $"{ids[0]}.1"]);
        _transcripts.Entries.ConvertAll(entry => entry.At).ShouldBe([_time.Now, _time.Now.AddMilliseconds(1), _time.Now, _time.Now.AddMilliseconds(1)]);
    }

    [Fact]
    public async Task Who_follows_the_conversation_is_woken_and_nobody_else()
    {
        using var ours = _signals.Listen("conv", most: 9)!;
        using var another = _signals.Listen("other", most: 9)!;
        await SendAsync(Turn("bonjour").Format.Render([]).Messages[0]);

        using var stop = new CancellationTokenSource();
        ours.WaitAsync(Timeout.InfiniteTimeSpan, stop.Token).IsCompleted.ShouldBeTrue();
        var waiting = another.WaitAsync(Timeout.InfiniteTimeSpan, stop.Token);
        waiting.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_message_that_answers_no_turn_gets_an_identity_and_a_time()
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = "rappel", Conversation = new ConversationAccount { Id = "conv" } };
        await SendAsync(new OutgoingMessage(WebChannel.AddressOf("conv"), ActivityBytes.Of(message)));

        var entry = _transcripts.Entries.ShouldHaveSingleItem();
        entry.At.ShouldBe(_time.Now);
        var body = JsonDocument.Parse(entry.Body).RootElement;
        body.GetProperty("id").GetString().ShouldBe(entry.Id);
        body.GetProperty("timestamp").GetDateTimeOffset().ShouldBe(_time.Now);
    }

    [Fact]
    public async Task Typing_is_not_said()
    {
        var typing = ActivityBytes.Of(new Activity { Type = ActivityTypes.Typing });
        (await SendAsync(new OutgoingMessage(WebChannel.AddressOf("conv"), typing))).ShouldBeOfType<SendResult.Delivered>();
        _transcripts.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AppendOutcome.Done, typeof(SendResult.Delivered))]
    [InlineData(AppendOutcome.Ended, typeof(SendResult.Refused))]
    [InlineData(AppendOutcome.Conflict, typeof(SendResult.TryAgain))]
    [InlineData(null, typeof(SendResult.TryAgain))]
    public async Task What_became_of_it_tells_whether_to_try_again(AppendOutcome? outcome, Type result)
    {
        _transcripts.Outcome = outcome;
        (await SendAsync(Turn("bonjour").Format.Render([]).Messages[0])).ShouldBeOfType(result);
    }

    [Fact]
    public void A_turn_that_was_written_down_is_read_again_whole()
    {
        var turn = Turn("c'est quoi un GIE ?");
        var again = new RecordedActivities(new TrustedServices(new BotIdentity.Anonymous()), _time).Read(turn.Record()).ShouldNotBeNull();
        again.Origin.ShouldBe(turn.Origin);
        again.Input.ShouldBe(turn.Input);
        Bodies(again).ShouldBe(Bodies(turn));

        var arrival = WebTurn.Of(WebActivity.Arrival(Token), _time)!;
        new RecordedActivities(new TrustedServices(new BotIdentity.Anonymous()), _time).Read(arrival.Record()).ShouldNotBeNull().Input.ShouldBe(arrival.Input);
        arrival.Format.Render([]).Messages.ShouldBeEmpty("nobody said anything");
    }

    private static ImmutableArray<string> Bodies(IncomingTurn turn) =>
        [.. turn.Format.Render([new Notice("Bonjour !", [])]).Messages.Select(message => System.Text.Encoding.UTF8.GetString(message.Body.Span))];

    private IncomingTurn Turn(string text) =>
        WebTurn.Of(WebActivity.Message(new Activity { Type = ActivityTypes.Message, Text = text }, Token), _time).ShouldNotBeNull();

    private Task<SendResult> SendAsync(OutgoingMessage message) =>
        _sender.SendAsync(WebChannel.ConversationAt(message.Address).ShouldNotBeNull(), message);
}

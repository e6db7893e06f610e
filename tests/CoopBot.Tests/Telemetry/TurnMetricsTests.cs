using System.Collections.Immutable;
using System.Text;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoopBot.Tests.Telemetry;

public sealed class TurnMetricsTests : IDisposable, ITurnStore, ITurnFormat, IPersonalData
{
    private const string Person = "29:ana-martin";
    private static readonly Assistant Assistant = new(Repository.Knowledge, Repository.Search);

    private readonly MeterRecorder _recorder = new();
    private readonly DeliverySignal _signal = new();
    private readonly Queue<CommitStatus> _conflicts = [];
    private TurnAnswer? _given;
    private bool _failsOnce;
    private bool _isDelivered;

    public void Dispose()
    {
        _signal.Dispose();
        _recorder.Dispose();
    }

    [Theory]
    [InlineData("c'est quoi une SCIC ?", "answered")]
    [InlineData("GE ou GIE", "compared")]
    [InlineData("on veut coopérer", "asked_back")]
    [InlineData("bonjour", "notice")]
    public async Task A_turn_is_counted_once_with_what_came_of_it(string question, string outcome)
    {
        await SayAsync(question);

        _recorder.Counts.ShouldBe([$"coopbot.turn.duration{{outcome={outcome}}} 1", $"coopbot.turns{{outcome={outcome},delivery=response}} 1"]);
        _recorder.Seen.Keys.ShouldAllBe(key => !key.Contains(question, StringComparison.Ordinal) && !key.Contains(Person, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_without_answer_is_counted_as_such()
    {
        await SayAsync("quel temps fait-il à Tours ?");

        _recorder.Counts.ShouldBe(
        [
            "coopbot.questions.unanswered 1",
            "coopbot.turn.duration{outcome=unknown} 1",
            "coopbot.turns{outcome=unknown,delivery=response} 1",
        ]);
    }

    [Fact]
    public async Task A_turn_that_is_decided_again_is_one_turn_with_its_conflicts()
    {
        _conflicts.Enqueue(CommitStatus.Conflict);
        _conflicts.Enqueue(CommitStatus.Conflict);
        _isDelivered = true;

        await SayAsync("c'est quoi une SCIC ?");

        _recorder.Counts.ShouldBe(
        [
            "coopbot.turn.conflicts 2",
            "coopbot.turn.duration{outcome=answered} 1",
            "coopbot.turns{outcome=answered,delivery=messages} 1",
        ]);
        _recorder.Seen["coopbot.turn.duration{outcome=answered}"].Single().ShouldBeInRange(0.000001, 60);
    }

    [Fact]
    public async Task An_activity_sent_again_is_no_turn()
    {
        _given = new TurnAnswer(200, Body: null);

        await SayAsync("c'est quoi une SCIC ?");

        _recorder.Counts.ShouldBe(["coopbot.turn.duplicates 1"]);
    }

    [Fact]
    public async Task A_turn_that_fails_is_counted_as_such()
    {
        _failsOnce = true;

        await SayAsync("c'est quoi une SCIC ?");

        _recorder.Counts.ShouldBe(["coopbot.turn.duration{outcome=fault} 1", "coopbot.turns{outcome=fault,delivery=response} 1"]);
    }

    public ValueTask<TurnStart> BeginAsync(TurnOrigin origin, ImmutableArray<StateKey> keys) => ValueTask.FromResult(
        new TurnStart(_given, [.. keys.Select(key => new StateDocument(key, 0, Json: null))]));

    public ValueTask<CommitStatus> CommitAsync(TurnCommit commit) =>
        ValueTask.FromResult(_conflicts.TryDequeue(out var status) ? status : CommitStatus.Done);

    public Task<KeptData> ReadAsync(string channel, string person) => throw new NotSupportedException();

    public TurnOutput Render(ImmutableArray<Reply> replies)
    {
        if (_failsOnce)
        {
            _failsOnce = false;
            throw new InvalidOperationException("A reply that cannot be rendered.");
        }

        var body = Encoding.UTF8.GetBytes("{}");
        return _isDelivered
            ? new TurnOutput(new TurnAnswer(202, Body: null), [new OutgoingMessage("http://canal/", body)])
            : new TurnOutput(new TurnAnswer(200, body), []);
    }

    private Task<TurnAnswer> SayAsync(string question)
    {
        var metrics = new TurnMetrics(_recorder.Meters, TimeProvider.System);
        var runner = new TurnRunner(
            Assistant, this, this, new ConversationLanes(10), _signal, metrics, new ManualTime(), NullLogger<TurnRunner>.Instance);
        var input = new UserInput.Said(question);
        return runner.RunAsync(new IncomingTurn(new TurnOrigin("emulator", "c", Person), input, this, () => default));
    }
}

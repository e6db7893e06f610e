using System.Collections.Immutable;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Replies;
using Microsoft.Extensions.Logging;

namespace CoopBot.Conversation.Turns;

/// <summary>
/// Takes turns: load, decide, keep all of it in one transaction. A turn whose documents changed meanwhile is decided again on fresh ones;
/// an activity that was answered before gets the same answer and changes nothing. Nothing stops a turn once it is taken: a channel that
/// gives up waiting asks again.
/// </summary>
/// <param name="assistant">What decides.</param>
/// <param name="store">What keeps.</param>
/// <param name="personalData">What tells what is kept about a person.</param>
/// <param name="lanes">The order of turns.</param>
/// <param name="delivery">Told when a turn left messages to deliver.</param>
/// <param name="metrics">What counts.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where faults go.</param>
public sealed partial class TurnRunner(
    Assistant assistant,
    ITurnStore store,
    IPersonalData personalData,
    ConversationLanes lanes,
    DeliverySignal delivery,
    TurnMetrics metrics,
    TimeProvider time,
    ILogger<TurnRunner> logger)
{
    // Each conflict means that another turn went through, so this many in a row are a storm.
    private const int MostTries = 10;

    /// <summary>Takes a turn, after those of the same conversation that came before it.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>What the channel is answered. When it returns, all that the turn leaves behind is kept.</returns>
    /// <exception cref="StorageUnavailableException">The storage is away; the activity can be sent again.</exception>
    /// <exception cref="TooBusyException">Too many turns wait; the activity can be sent again.</exception>
    public Task<TurnAnswer> RunAsync(IncomingTurn turn)
    {
        var arrived = metrics.Arrived();
        return lanes.RunAsync(turn.Origin.Channel, turn.Origin.Conversation, () => TakeAsync(turn, arrived));
    }

    private async Task<TurnAnswer> TakeAsync(IncomingTurn turn, long arrived)
    {
        var origin = turn.Origin;
        var keys = KeysOf(turn);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var start = await store.BeginAsync(origin, keys);
            if (start.Given is { } given)
            {
                metrics.Repeated();
                return given;
            }

            var (commit, outcome) = await DecideAsync(turn, start.Documents);
            if (await store.CommitAsync(commit) == CommitStatus.Conflict)
            {
                metrics.Conflicted();
                continue;
            }

            metrics.Taken(arrived, outcome, commit.Output);
            if (!commit.Output.Messages.IsEmpty) delivery.Give();
            return commit.Output.Answer;
        }

        throw new TooBusyException();
    }

    private async Task<(TurnCommit Commit, string Outcome)> DecideAsync(IncomingTurn turn, ImmutableArray<StateDocument> documents)
    {
        var now = time.GetUtcNow();
        try
        {
            var state = StateJson.Read(documents[0].Json);
            var decision = assistant.Decide(state, InputOf(turn, documents), now);
            if (decision.Effect == TurnEffect.ReadPersonalData)
            {
                var data = await personalData.ReadAsync(turn.Origin.Channel, turn.Origin.Person);
                decision = assistant.Decide(state, new UserInput.PersonalDataRead(data), now);
            }

            var output = turn.Format.Render(decision.Replies);
            return (new TurnCommit(turn.Origin, Changes(documents, decision, now), output, now) { Effect = decision.Effect }, TurnOutcome.Of(decision.Replies));
        }
#pragma warning disable CA1031 // Whatever went wrong, the person is told and the next turn begins from the state before.
        catch (Exception fault) when (fault is not StorageUnavailableException)
#pragma warning restore CA1031
        {
            LogFault(logger, TraceOf(fault));
            return (new TurnCommit(turn.Origin, [], turn.Format.RenderFault(new Notice(Texts.Fault, [])), now), TurnOutcome.Fault);
        }
    }

    // Only who arrives or leaves needs to know whether there was a welcome.
    private static ImmutableArray<StateKey> KeysOf(IncomingTurn turn)
    {
        var origin = turn.Origin;
        var person = StateKey.OfPersonIn(origin.Channel, origin.Conversation, origin.Person);
        return turn.Input is UserInput.Joined or UserInput.Removed
            ? [person, StateKey.OfConversation(origin.Channel, origin.Installation)]
            : [person];
    }

    private static UserInput InputOf(IncomingTurn turn, ImmutableArray<StateDocument> documents) => turn.Input is UserInput.Joined joined
        ? joined with { IsWelcomed = documents[1].Json is not null }
        : turn.Input;

    private static ImmutableArray<StateWrite> Changes(ImmutableArray<StateDocument> documents, Decision decision, DateTimeOffset now)
    {
        if (decision.Effect == TurnEffect.ErasePersonalData) return [];
        if (decision.Effect == TurnEffect.StartRetention) return documents[1].Json is null ? [] : [new StateWrite(documents[1].Key, documents[1].Version, Json: null)];
        var changes = Changes(documents[0], decision);
        return decision.Effect == TurnEffect.MarkWelcomed
            ? changes.Add(new StateWrite(documents[1].Key, documents[1].Version, StateJson.Welcome(now)))
            : changes;
    }

    private static ImmutableArray<StateWrite> Changes(StateDocument document, Decision decision)
    {
        var json = StateJson.Write(decision.State);
        if (document.Json is { } before && before.Span.SequenceEqual(json)) return [];
        return document.Json is null && decision.State == ConversationState.New ? [] : [new StateWrite(document.Key, document.Version, json)];
    }

    // What failed and where, without the fault's own words: those often quote what could not be read.
    private static string TraceOf(Exception fault)
    {
        var trace = $"{fault.GetType()}{Environment.NewLine}{fault.StackTrace}";
        return fault.InnerException is { } cause ? $"{trace}{Environment.NewLine}caused by {TraceOf(cause)}" : trace;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed; an apology was sent and the state before it was kept: {Trace}")]
    private static partial void LogFault(ILogger logger, string trace);
}

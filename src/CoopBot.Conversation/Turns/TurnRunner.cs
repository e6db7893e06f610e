using System.Collections.Immutable;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Delivery;
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
/// <param name="lanes">The order of turns.</param>
/// <param name="delivery">Told when a turn left messages to deliver.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where faults go.</param>
public sealed partial class TurnRunner(
    Assistant assistant,
    ITurnStore store,
    ConversationLanes lanes,
    DeliverySignal delivery,
    TimeProvider time,
    ILogger<TurnRunner> logger)
{
    // Each conflict means that another turn went through, so this many in a row are a storm.
    private const int MostTries = 10;

    /// <summary>Takes a turn, after those of the same conversation that came before it.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="input">What the person did.</param>
    /// <param name="format">How the channel wants the replies.</param>
    /// <returns>What the channel is answered. When it returns, all that the turn leaves behind is kept.</returns>
    /// <exception cref="StorageUnavailableException">The storage is away; the activity can be sent again.</exception>
    /// <exception cref="TooBusyException">Too many turns wait; the activity can be sent again.</exception>
    public Task<TurnAnswer> RunAsync(TurnOrigin origin, UserInput input, ITurnFormat format) =>
        lanes.RunAsync(origin.Channel, origin.Conversation, () => TakeAsync(origin, input, format));

    private async Task<TurnAnswer> TakeAsync(TurnOrigin origin, UserInput input, ITurnFormat format)
    {
        ImmutableArray<StateKey> keys = [StateKey.OfPersonIn(origin.Channel, origin.Conversation, origin.Person)];
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var start = await store.BeginAsync(origin, keys);
            if (start.Given is { } given) return given;
            var commit = Decide(origin, input, format, start.Documents[0]);
            if (await store.CommitAsync(commit) == CommitStatus.Conflict) continue;
            if (!commit.Output.Messages.IsEmpty) delivery.Give();
            return commit.Output.Answer;
        }

        throw new TooBusyException();
    }

    private TurnCommit Decide(TurnOrigin origin, UserInput input, ITurnFormat format, StateDocument document)
    {
        var now = time.GetUtcNow();
        try
        {
            var decision = assistant.Decide(StateJson.Read(document), input, now);
            var json = StateJson.Write(decision.State);
            ImmutableArray<StateWrite> writes = document.Json is { } before && before.Span.SequenceEqual(json)
                ? []
                : [new StateWrite(document.Key, document.Version, json)];
            return new TurnCommit(origin, writes, format.Render(decision.Replies), now);
        }
#pragma warning disable CA1031 // Whatever went wrong, the person is told and the next turn begins from the state before.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(logger, fault);
            return new TurnCommit(origin, [], format.Render([new Notice(Texts.Fault, [])]), now);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed; an apology was sent and the state before it was kept")]
    private static partial void LogFault(ILogger logger, Exception fault);
}

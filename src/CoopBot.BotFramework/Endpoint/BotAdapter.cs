using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Takes one turn: reads the activity, loads the state, decides, keeps the new state, renders the replies.</summary>
/// <param name="assistant">What decides.</param>
/// <param name="states">Where the state is kept between turns.</param>
/// <param name="time">The clock.</param>
public sealed class BotAdapter(Assistant assistant, IConversationStates states, TimeProvider time)
{
    /// <summary>The replies to an activity that passed the protocol's checks.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellation">Stops the turn.</param>
    /// <returns>Activities to deliver in order; empty when the activity asks for no reply.</returns>
    public async Task<IReadOnlyList<Activity>> TurnAsync(Activity activity, CancellationToken cancellation)
    {
        if (ActivityInput.Of(activity) is not { } input) return [];
        var key = new ConversationKey(activity.ChannelId!, activity.Conversation!.Id!, activity.From!.Id!);
        var state = await states.LoadAsync(key, cancellation);
        var decision = assistant.Decide(state, input, time.GetUtcNow());
        await states.SaveAsync(key, decision.State, cancellation);
        return [.. decision.Replies.Select(reply => ReplyActivity.To(reply, activity))];
    }
}

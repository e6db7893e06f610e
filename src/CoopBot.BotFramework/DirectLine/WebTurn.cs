using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Endpoint;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Makes turns of the web channel's activities.</summary>
internal static class WebTurn
{
    /// <summary>The turn, or null when the activity asks for none.</summary>
    public static IncomingTurn? Of(Activity activity, TimeProvider time) => ActivityInput.Of(activity) is { } input
        ? new IncomingTurn(ActivityOrigin.Of(activity), input, new WebFormat(activity, time), () => ActivityBytes.Of(activity))
        : null;
}

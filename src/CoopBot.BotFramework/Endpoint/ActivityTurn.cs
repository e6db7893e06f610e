using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Connector;
using CoopBot.BotFramework.Invokes;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Makes a turn of an activity that has passed <see cref="ActivityCheck"/>.</summary>
internal static class ActivityTurn
{
    // The delivery mode of those who want the replies in the response (A3111).
    private const string ExpectReplies = "expectReplies";

    /// <summary>Whether the sender waits for the replies in the response; else they are delivered.</summary>
    public static bool IsAnsweredInResponse(Activity activity) =>
        (activity.Type == ActivityTypes.Invoke && !string.IsNullOrEmpty(activity.Name)) || activity.DeliveryMode == ExpectReplies;

    /// <summary>The turn, or null when the activity asks for none.</summary>
    public static IncomingTurn? Of(Activity activity, TrustedServices trusted) => ActivityInput.Of(activity) is { } input
        ? new IncomingTurn(ActivityOrigin.Of(activity), input, FormatOf(activity, trusted), () => ActivityBytes.Of(activity))
        : null;

    /// <summary>How the sender of an activity wants the replies. For those to deliver, its service is trusted.</summary>
    public static ITurnFormat FormatOf(Activity activity, TrustedServices trusted)
    {
        if (activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction }) return new InvokedCardFormat(TeamsConversation.IsGroup(activity));
        if (activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.Feedback }) return new FeedbackFormat();
        return activity.DeliveryMode == ExpectReplies
            ? new ExpectedRepliesFormat(activity)
            : new DeliveredFormat(activity, trusted.Find(activity.ServiceUrl)!);
    }
}

using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Reads where an activity comes from. The activity has passed <see cref="ActivityCheck"/>.</summary>
internal static class ActivityOrigin
{
    /// <summary>The origin of the activity's turn.</summary>
    public static TurnOrigin Of(Activity activity)
    {
        var conversation = activity.Conversation!.Id!;
        return new TurnOrigin(activity.ChannelId!, conversation, activity.From!.Id!)
        {
            Activity = IdentityOf(activity),
            Installation = TeamOf(activity) ?? ConversationThread.RootOf(conversation),
        };
    }

    // An event about a message bears the message's identity: it is no resend of it.
    private static string? IdentityOf(Activity activity) =>
        string.IsNullOrEmpty(activity.Id) || activity.Type == ActivityTypes.MessageDelete ? null : activity.Id;

    /// <summary>The team that the activity's conversation belongs to, or null.</summary>
    public static string? TeamOf(Activity activity) =>
        activity.Other("channelData").Field("team").TextField("id");
}

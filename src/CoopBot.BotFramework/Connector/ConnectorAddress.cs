using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Connector;

/// <summary>Where an activity is posted: <c>v3/conversations/{c}/activities[/{replyToId}]</c> below the channel's address.</summary>
internal static class ConnectorAddress
{
    private const string Activities = "/activities";

    /// <summary>The address of an activity.</summary>
    /// <param name="service">The channel's address.</param>
    /// <param name="activity">The activity; its conversation is set.</param>
    public static string Of(Uri service, Activity activity)
    {
        var conversation = Uri.EscapeDataString(activity.Conversation?.Id ?? "");
        var path = $"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations/{conversation}{Activities}";
        return activity.ReplyToId is { Length: > 0 } replyTo ? $"{path}/{Uri.EscapeDataString(replyTo)}" : path;
    }

    /// <summary>The address of the conversation that an activity is posted to.</summary>
    /// <param name="address">The address of the activity.</param>
    public static string ConversationOf(string address) =>
        address.LastIndexOf(Activities, StringComparison.Ordinal) is var end and > 0 ? address[..end] : address;
}

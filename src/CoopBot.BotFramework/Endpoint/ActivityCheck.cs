using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Checks what the protocol requires of an activity before a turn is taken.</summary>
internal static class ActivityCheck
{
    // Channels use a tenth of it. Identities are remembered for thousands of conversations: without an end, they would fill the memory.
    private const int LongestIdentity = 2_000;

    /// <summary>What is wrong with an activity, or null.</summary>
    public static string? FaultOf(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type)) return "The activity has no \"type\" (A2010).";
        if (string.IsNullOrEmpty(activity.ChannelId)) return "The activity has no \"channelId\" (A2020).";
        if (string.IsNullOrEmpty(activity.Conversation?.Id)) return "The activity has no \"conversation.id\" (A2080).";
        if (string.IsNullOrEmpty(activity.From?.Id)) return "The activity has no \"from.id\" (A2060).";
        if (string.IsNullOrEmpty(activity.ServiceUrl)) return "The activity has no \"serviceUrl\" (A2300).";
        if (IdentitiesOf(activity).Any(identity => identity is { Length: > LongestIdentity })) return "An identity or address of the activity is too long.";
        if (activity.Type == ActivityTypes.Event && activity.Name is "ContinueConversation" or "CreateConversation")
            return "An event of this name is never sent by a channel.";
        var nameless = string.IsNullOrEmpty(activity.Name)
            && (activity.Type == ActivityTypes.Event
                || (activity.Type == ActivityTypes.Invoke && activity.ChannelId != ChannelIds.Teams));
        return nameless ? $"An activity of type \"{activity.Type}\" needs a \"name\" (A5001, A5401)." : null;
    }

    private static string?[] IdentitiesOf(Activity activity) =>
    [
        activity.ChannelId, activity.ServiceUrl, activity.Id, activity.ReplyToId, activity.Conversation?.Id, activity.From?.Id, activity.Recipient?.Id,
        ActivityOrigin.TeamOf(activity), ActivityReference.TenantOf(activity),
    ];
}

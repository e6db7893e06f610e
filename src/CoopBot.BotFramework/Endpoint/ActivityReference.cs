using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.References;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Reads the conversation reference of an activity that has passed <see cref="ActivityCheck"/>.</summary>
internal static class ActivityReference
{
    // Twice what a language tag needs (RFC 5646, 4.4.1); any other is none (A3021).
    private const int LongestLocale = 70;

    /// <summary>The reference, or null when the activity is not to be written back to: the bot was removed, or it does not say who the bot is.</summary>
    /// <param name="activity">The activity; its service is trusted.</param>
    /// <param name="isVerified">Whether the channel proved that it was the channel.</param>
    /// <param name="now">The time.</param>
    public static ConversationReference? Of(Activity activity, bool isVerified, DateTimeOffset now)
    {
        if (activity.Recipient?.Id is not { Length: > 0 } bot || ActivityInput.IsRemoval(activity)) return null;
        var origin = ActivityOrigin.Of(activity);
        return new ConversationReference(origin.Channel, origin.Conversation, activity.ServiceUrl!, bot, now)
        {
            Installation = origin.Installation,
            Person = ActivityInput.IsPrivate(activity) ? origin.Person : null,
            Locale = activity.Locale is { Length: <= LongestLocale } locale ? locale : null,
            Tenant = TenantOf(activity),
            IsVerified = isVerified,
        };
    }

    /// <summary>The organisation that an activity comes from, or null (protocol sheet, 2.2 and 4.1).</summary>
    public static string? TenantOf(Activity activity) =>
        activity.Conversation?.Others.Other("tenantId").AsText() ?? activity.Other("channelData").Field("tenant").TextField("id");
}

using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Reads where an activity comes from. The activity has passed <see cref="ActivityCheck"/>.</summary>
internal static class ActivityOrigin
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The origin of the activity's turn.</summary>
    public static TurnOrigin Of(Activity activity)
    {
        var conversation = activity.Conversation!.Id!;
        return new TurnOrigin(activity.ChannelId!, conversation, activity.From!.Id!)
        {
            Activity = string.IsNullOrEmpty(activity.Id) ? null : activity.Id,
            Installation = TeamOf(activity) ?? WithoutThread(conversation),
        };
    }

    private static string? TeamOf(Activity activity) =>
        activity.Others is { } others
        && others.TryGetValue("channelData", out var data) && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("team", out var team) && team.ValueKind == JsonValueKind.Object
        && team.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    private static string WithoutThread(string conversation) =>
        conversation.IndexOf(ThreadMark, StringComparison.Ordinal) is var mark and > 0 ? conversation[..mark] : conversation;
}

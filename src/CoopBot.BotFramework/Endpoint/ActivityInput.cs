using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Reads what a person did out of an activity.</summary>
internal static class ActivityInput
{
    /// <summary>The input, or null when the activity asks for no reply.</summary>
    public static UserInput? Of(Activity activity) => InputOf(activity) is { } input
        ? input with { IsPrivate = IsPrivate(activity) }
        : null;

    /// <summary>Whether nobody but the person reads what is sent to the activity's conversation.</summary>
    public static bool IsPrivate(Activity activity) => IsPrivate(activity.Conversation?.Others);

    /// <summary>Whether the bot was removed from the activity's conversation or team.</summary>
    public static bool IsRemoval(Activity activity) => activity.Type switch
    {
        ActivityTypes.ConversationUpdate => IsThere(activity.MembersRemoved, activity.Recipient),
        ActivityTypes.InstallationUpdate => Is(activity, "remove"),
        _ => false,
    };

    private static UserInput? InputOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => Message(activity),
        _ when IsRemoval(activity) => new UserInput.Removed(),
        ActivityTypes.ConversationUpdate when SomeoneJoined(activity) => new UserInput.Joined(),
        ActivityTypes.InstallationUpdate when Is(activity, "add") => new UserInput.Joined(),
        ActivityTypes.MessageReaction => ReactionInput.Of(activity),
        ActivityTypes.MessageDelete when activity.Id is { Length: > 0 } message => new UserInput.Deleted(message),
        ActivityTypes.Invoke => InvokedInput.Of(activity),
        _ => null,
    };

    // Other channels than Teams tell no type: there a group says that it is one.
    private static bool IsPrivate(IDictionary<string, JsonElement>? conversation)
    {
        if (conversation is null) return true;
        if (conversation.TryGetValue("conversationType", out var type)) return ((JsonElement?)type).AsText() == "personal";
        return !conversation.TryGetValue("isGroup", out var isGroup) || isGroup.ValueKind != JsonValueKind.True;
    }

    private static UserInput? Message(Activity activity)
    {
        if (InsertedCard.IsAlone(activity)) return null;
        if (!string.IsNullOrWhiteSpace(activity.Text)) return new UserInput.Said(MentionText.Of(activity));
        return (activity.Value is { } value ? SubmitData.Read(value) : null) ?? new UserInput.Said("");
    }

    private static bool SomeoneJoined(Activity activity) =>
        activity.MembersAdded?.Any(member => member?.Id is not null && member.Id != activity.Recipient?.Id) == true;

    private static bool IsThere(IReadOnlyList<ChannelAccount>? members, ChannelAccount? member) =>
        member?.Id is { } id && members?.Any(other => other?.Id == id) == true;

    // Teams has also "remove-upgrade" and "add-upgrade", of which the second undoes the first at once.
    private static bool Is(Activity update, string action) => string.Equals(update.Action, action, StringComparison.OrdinalIgnoreCase);
}

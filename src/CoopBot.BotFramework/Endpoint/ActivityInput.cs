using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Reads what a person did out of an activity.</summary>
internal static class ActivityInput
{
    /// <summary>The input, or null when the activity asks for no reply.</summary>
    public static UserInput? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => Message(activity),
        ActivityTypes.ConversationUpdate => SomeoneJoined(activity) ? new UserInput.Joined() : null,
        _ => null,
    };

    private static UserInput Message(Activity activity)
    {
        if (!string.IsNullOrWhiteSpace(activity.Text)) return new UserInput.Said(activity.Text);
        return (activity.Value is { } value ? SubmitData.Read(value) : null) ?? new UserInput.Said("");
    }

    private static bool SomeoneJoined(Activity activity) =>
        activity.MembersAdded?.Any(member => member?.Id is not null && member.Id != activity.Recipient?.Id) == true;
}

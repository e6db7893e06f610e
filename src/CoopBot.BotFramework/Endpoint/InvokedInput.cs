using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Invokes;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Reads what a person did out of the invokes that are turns; see <see cref="InvokeNames"/>.</summary>
internal static class InvokedInput
{
    /// <summary>The input, or null when the invoke asks for none.</summary>
    public static UserInput? Of(Activity invoke) => invoke.Name switch
    {
        InvokeNames.CardAction => UniversalAction.InputOf(invoke),
        InvokeNames.Feedback => FeedbackSubmission.InputOf(invoke),
        null or "" when invoke.Value is { } value => SubmitData.Read(value),
        _ => null,
    };
}

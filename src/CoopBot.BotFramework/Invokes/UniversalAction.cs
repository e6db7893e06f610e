using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Invokes;

/// <summary>Reads the invoke <c>adaptiveCard/action</c>: a button of ours pressed as a universal action (protocol sheet, 1.5 and 1.6).</summary>
internal static class UniversalAction
{
    private const string BadRequest = "BadRequest";

    /// <summary>What the button asks for, or null when it is none of ours.</summary>
    public static UserInput? InputOf(Activity invoke) =>
        invoke.Value.Field("action").Field("data") is { } data ? SubmitData.Read(data) : null;

    /// <summary>Whether the client refreshes a card by itself: nobody pressed anything, so that nothing may change (protocol sheet, 4.2).</summary>
    public static bool IsAutomatic(Activity invoke) => invoke.Name == InvokeNames.CardAction && invoke.Value.TextField("trigger") == "automatic";

    /// <summary>What is wrong with the invoke, or null.</summary>
    public static InvokeError? FaultOf(Activity invoke)
    {
        if (invoke.Value is null) return Fault(BadRequest, "The invoke has no \"value\".");
        if (invoke.Value.Field("action") is not { } action) return Fault(BadRequest, "The invoke's \"value\" has no \"action\".");
        if (((JsonElement?)action).TextField("type") != "Action.Execute")
            return Fault("NotSupported", "Only actions of type \"Action.Execute\" are supported.");
        return InputOf(invoke) is null ? Fault(BadRequest, "The action's \"data\" is none of this bot's.") : null;
    }

    private static InvokeError Fault(string code, string message) => new(new InvokeErrorValue(code, message));
}

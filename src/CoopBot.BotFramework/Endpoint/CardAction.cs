using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Reads the invoke <c>adaptiveCard/action</c>: a button of ours pressed as a universal action (protocol sheet, 1.5 and 1.6).</summary>
internal static class CardAction
{
    /// <summary>The invoke's name.</summary>
    public const string Name = "adaptiveCard/action";

    private const string BadRequest = "BadRequest";

    /// <summary>What the button asks for, or null when it is none of ours.</summary>
    public static UserInput? InputOf(Activity invoke) =>
        Property(invoke.Value, "action") is { } action && Property(action, "data") is { } data ? SubmitData.Read(data) : null;

    /// <summary>What is wrong with the invoke, or null.</summary>
    public static InvokeError? FaultOf(Activity invoke)
    {
        if (invoke.Value is null) return Fault(BadRequest, "The invoke has no \"value\".");
        if (Property(invoke.Value, "action") is not { } action) return Fault(BadRequest, "The invoke's \"value\" has no \"action\".");
        if (Property(action, "type") is not { ValueKind: JsonValueKind.String } type || !type.ValueEquals("Action.Execute"))
            return Fault("NotSupported", "Only actions of type \"Action.Execute\" are supported.");
        return InputOf(invoke) is null ? Fault(BadRequest, "The action's \"data\" is none of this bot's.") : null;
    }

    private static InvokeError Fault(string code, string message) => new(new InvokeErrorValue(code, message));

    private static JsonElement? Property(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } holder && holder.TryGetProperty(name, out var value) ? value : null;
}

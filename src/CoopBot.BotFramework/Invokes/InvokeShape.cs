using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Invokes;

/// <summary>Checks the shape that the protocol gives an invoke, for those that are served and those that are known (protocol sheet, 1.5).</summary>
internal static class InvokeShape
{
    /// <summary>What is wrong with an invoke's value, or null.</summary>
    public static string? FaultOf(Activity invoke) => invoke.Name switch
    {
        InvokeNames.MessageExtensionSubmit when invoke.Value.Field("botMessagePreviewAction") is not null
            && invoke.Value.TextField("botMessagePreviewAction") is not ("edit" or "send") => "\"botMessagePreviewAction\" is neither \"edit\" nor \"send\".",
        InvokeNames.FileConsent when invoke.Value.TextField("action") is not ("accept" or "decline") => "\"action\" is neither \"accept\" nor \"decline\".",
        InvokeNames.MessageExtensionQuery when string.IsNullOrEmpty(invoke.Value.TextField("commandId")) && invoke.Value.Field("parameters") is null =>
            "A query has a \"commandId\" or \"parameters\".",
        InvokeNames.MessageExtensionQuery when invoke.Value.TextField("commandId") is { Length: > 0 } and not EntrySearch.CommandId => "There is no such command.",
        InvokeNames.Feedback when invoke.Value.Field("actionValue") is null => "A submission has an \"actionValue\".",
        _ => null,
    };
}

namespace CoopBot.BotFramework.Invokes;

/// <summary>The invokes that this bot serves (protocol sheet, 1.5). One without name, which Teams sends for old card actions, is served as a submitted card.</summary>
internal static class InvokeNames
{
    /// <summary>A button of a card, pressed as a universal action. A turn, but for automatic refreshes.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>A thumb up or down, with a comment perhaps. A turn.</summary>
    public const string Feedback = "message/submitAction";

    /// <summary>A search from the compose box.</summary>
    public const string MessageExtensionQuery = "composeExtension/query";

    /// <summary>A dialog is to be opened.</summary>
    public const string DialogFetch = "task/fetch";

    /// <summary>A dialog was sent.</summary>
    public const string DialogSubmit = "task/submit";

    /// <summary>Proposals for what is being typed in a card's choice.</summary>
    public const string Typeahead = "application/search";

    /// <summary>The form of an action command was sent, or its preview was answered. Not served: no command of ours is an action.</summary>
    public const string MessageExtensionSubmit = "composeExtension/submitAction";

    /// <summary>A person answered whether they take a file. Not served until the bot sends files.</summary>
    public const string FileConsent = "fileConsent/invoke";
}

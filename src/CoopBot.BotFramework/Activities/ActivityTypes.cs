namespace CoopBot.BotFramework.Activities;

/// <summary>The activity types that this bot tells apart.</summary>
public static class ActivityTypes
{
    /// <summary>Someone said something or submitted a card.</summary>
    public const string Message = "message";

    /// <summary>Members came or went.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Something happened, without an answer expected.</summary>
    public const string Event = "event";

    /// <summary>A call that expects its answer in the HTTP response.</summary>
    public const string Invoke = "invoke";
}

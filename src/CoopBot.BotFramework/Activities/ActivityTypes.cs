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

    /// <summary>Somebody reacted to a message of the bot's.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Somebody deleted a message.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody, or the bot, is writing.</summary>
    public const string Typing = "typing";

    /// <summary>Something happened, without an answer expected.</summary>
    public const string Event = "event";

    /// <summary>A call that expects its answer in the HTTP response.</summary>
    public const string Invoke = "invoke";
}

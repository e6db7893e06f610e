namespace CoopBot.Conversation.Replies;

/// <summary>What a person may decide about what is kept of them.</summary>
public enum DataCommand
{
    /// <summary>Ask to have it deleted: the bot asks whether that is meant.</summary>
    AskErasure,

    /// <summary>Have it deleted.</summary>
    Erase,

    /// <summary>Leave it as it is.</summary>
    Keep,
}

namespace CoopBot.Conversation.Turns;

/// <summary>What became of a commit.</summary>
public enum CommitStatus
{
    /// <summary>All of it is kept.</summary>
    Done,

    /// <summary>Nothing is: a document has another version than the one that was read, or the activity was answered meanwhile.</summary>
    Conflict,
}

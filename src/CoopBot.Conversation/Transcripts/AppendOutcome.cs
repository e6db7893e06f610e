namespace CoopBot.Conversation.Transcripts;

/// <summary>What became of an entry.</summary>
public enum AppendOutcome
{
    /// <summary>It is kept, or needs no keeping: it was kept before, or the exchange that it belongs to was erased.</summary>
    Done,

    /// <summary>There is no such conversation, or it was not used for so long that it ended.</summary>
    Ended,

    /// <summary>Nothing was kept, since another program wrote at the same time; to be tried again.</summary>
    Conflict,
}

namespace CoopBot.Conversation.Transcripts;

/// <summary>
/// What is said in the conversations of the web page, kept so that the page can be given it: the newest entries of each, for as long as
/// <see cref="WebOptions.Keep"/>.
/// </summary>
/// <remarks>Every method throws <see cref="Turns.StorageUnavailableException"/> while the storage is away.</remarks>
public interface ITranscripts
{
    /// <summary>Begins a conversation, unless it was begun before.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="person">The person in it.</param>
    /// <returns>The number of its newest entry, 0 while nothing was said; null when it has ended.</returns>
    Task<long?> StartAsync(string conversation, string person);

    /// <summary>Reads what was said.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="after">The number after which to read; 0 for everything.</param>
    /// <returns>The entries, or null when there is no such conversation or it has ended.</returns>
    Task<TranscriptPage?> ReadAsync(string conversation, long after);

    /// <summary>Adds an entry at the end of a conversation.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>What became of it.</returns>
    Task<AppendOutcome> AppendAsync(string conversation, TranscriptEntry entry);
}

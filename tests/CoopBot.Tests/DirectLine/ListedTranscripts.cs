using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.DirectLine;

/// <summary>Lists what it is given; it cannot be read.</summary>
internal sealed class ListedTranscripts : ITranscripts
{
    public List<TranscriptEntry> Entries { get; } = [];

    /// <summary>What becomes of an entry; null while the storage is away.</summary>
    public AppendOutcome? Outcome { get; set; } = AppendOutcome.Done;

    public Task<long?> StartAsync(string conversation, string person) => throw new NotSupportedException();

    public Task<TranscriptPage?> ReadAsync(string conversation, long after) => throw new StorageUnavailableException("It is away.");

    public Task<AppendOutcome> AppendAsync(string conversation, TranscriptEntry entry)
    {
        Entries.Add(entry);
        return Outcome is { } outcome ? Task.FromResult(outcome) : throw new StorageUnavailableException("It is away.");
    }
}

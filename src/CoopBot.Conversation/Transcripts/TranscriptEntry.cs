namespace CoopBot.Conversation.Transcripts;

/// <summary>Something said in a conversation of the web page.</summary>
/// <param name="Id">Its identity in the conversation; what comes twice under one identity is kept once.</param>
/// <param name="At">When it was said. What was said before the person had the exchange erased is not kept.</param>
/// <param name="Body">What the page is given, byte for byte.</param>
public sealed record TranscriptEntry(string Id, DateTimeOffset At, ReadOnlyMemory<byte> Body);

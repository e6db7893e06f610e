using System.Collections.Immutable;

namespace CoopBot.Conversation.Transcripts;

/// <summary>What was said in a conversation after a point.</summary>
/// <param name="Bodies">The entries' bodies, in order.</param>
/// <param name="Last">The number to read on from.</param>
public sealed record TranscriptPage(ImmutableArray<ReadOnlyMemory<byte>> Bodies, long Last);

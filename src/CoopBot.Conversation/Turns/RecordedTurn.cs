namespace CoopBot.Conversation.Turns;

/// <summary>A turn that was written down.</summary>
/// <param name="Key">Its activity, in the storage's own terms.</param>
/// <param name="Record">What was written.</param>
public sealed record RecordedTurn(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Record);

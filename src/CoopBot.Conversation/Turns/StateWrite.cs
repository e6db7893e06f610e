namespace CoopBot.Conversation.Turns;

/// <summary>A change of one document.</summary>
/// <param name="Key">Whose it is.</param>
/// <param name="Expected">The version that was read: any other makes the commit a conflict.</param>
/// <param name="Json">The new content as UTF-8 JSON, or null to delete it.</param>
public sealed record StateWrite(StateKey Key, long Expected, ReadOnlyMemory<byte>? Json);

namespace CoopBot.Conversation.Turns;

/// <summary>A document as it was read.</summary>
/// <param name="Key">Whose it is.</param>
/// <param name="Version">
/// How many times it was written, 0 where it never was. It goes on counting after the document was deleted, so that a version never
/// stands for two contents.
/// </param>
/// <param name="Json">The content as UTF-8 JSON, or null where there is none.</param>
public sealed record StateDocument(StateKey Key, long Version, ReadOnlyMemory<byte>? Json);

namespace CoopBot.Conversation.PersonalData;

/// <summary>A document about a person.</summary>
/// <param name="Json">Its content as UTF-8 JSON.</param>
/// <param name="Expires">The day after which it is deleted, if nothing touches it before.</param>
public sealed record KeptDocument(ReadOnlyMemory<byte> Json, DateOnly Expires);

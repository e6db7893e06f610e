using CoopBot.Knowledge.Entries;

namespace CoopBot.Conversation.Replies;

/// <summary>A guide and the part of it that an answer rests on.</summary>
/// <param name="Guide">The guide.</param>
/// <param name="Section">The part.</param>
public sealed record Citation(Guide Guide, string Section);

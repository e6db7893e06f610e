using CoopBot.Conversation.Replies;

namespace CoopBot.Conversation.Browsing;

/// <summary>An entry that somebody looked for.</summary>
/// <param name="Answer">What it says: the short answer, or one facet.</param>
/// <param name="Excerpt">How it begins, as plain text of at most 160 characters.</param>
public sealed record FoundEntry(Answer Answer, string Excerpt);

using System.Collections.Immutable;

namespace CoopBot.Conversation.Replies;

/// <summary>Thanks for a rating, and the offer to say more in one's own words.</summary>
/// <param name="Markdown">What the bot says.</param>
/// <param name="About">What the comment will be about: the <see cref="Reply.Subject"/> of the reply that was rated.</param>
public sealed record CommentRequest(string Markdown, string About) : Reply(Markdown, ImmutableArray<Choice>.Empty);

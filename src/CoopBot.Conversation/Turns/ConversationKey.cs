namespace CoopBot.Conversation.Turns;

/// <summary>Whose state it is: one person in one conversation, so that nobody's turn continues somebody else's.</summary>
/// <param name="Channel">The channel's identity, such as <c>msteams</c>.</param>
/// <param name="Conversation">The conversation's identity in that channel.</param>
/// <param name="Person">The person's identity in that channel.</param>
public sealed record ConversationKey(string Channel, string Conversation, string Person);

namespace CoopBot.Harness.Load;

/// <summary>One person in one conversation, who writes a message once the one before is acknowledged.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Person">The person's id.</param>
public sealed record Participant(string Conversation, string Person);

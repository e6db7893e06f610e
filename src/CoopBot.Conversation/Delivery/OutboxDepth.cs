namespace CoopBot.Conversation.Delivery;

/// <summary>How much waits to be delivered.</summary>
/// <param name="Messages">Messages in the outbox.</param>
/// <param name="OldestAge">The age of the oldest of them; zero when there is none.</param>
/// <param name="DeadLetters">Messages given up.</param>
public sealed record OutboxDepth(long Messages, TimeSpan OldestAge, long DeadLetters);

namespace CoopBot.Conversation.Delivery;

/// <summary>A message that waits in the outbox.</summary>
/// <param name="Sequence">Its number in its lane.</param>
/// <param name="Message">What to send.</param>
/// <param name="Attempts">How often it was tried before.</param>
public sealed record QueuedMessage(long Sequence, OutgoingMessage Message, int Attempts);

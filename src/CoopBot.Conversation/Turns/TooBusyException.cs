namespace CoopBot.Conversation.Turns;

/// <summary>More turns wait than the program may hold. What was sent can be sent again in a moment.</summary>
public sealed class TooBusyException() : Exception("Too many turns wait.");

namespace CoopBot.Conversation.Turns;

/// <summary>What the channel is answered at once. It is kept, so that the same activity sent again gets the same answer.</summary>
/// <param name="Code">The outcome in the channel's own codes, for HTTP the status.</param>
/// <param name="Body">What goes with it, or null for none.</param>
public sealed record TurnAnswer(int Code, ReadOnlyMemory<byte>? Body);

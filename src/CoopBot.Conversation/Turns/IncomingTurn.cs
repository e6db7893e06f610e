namespace CoopBot.Conversation.Turns;

/// <summary>A turn to take.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Input">What the person did.</param>
/// <param name="Format">How the channel wants the replies.</param>
/// <param name="Record">Writes it down, for <see cref="ITurnReader"/> to read.</param>
public sealed record IncomingTurn(TurnOrigin Origin, UserInput Input, ITurnFormat Format, Func<ReadOnlyMemory<byte>> Record);

using System.Collections.Immutable;
using CoopBot.Conversation.Delivery;

namespace CoopBot.Conversation.Turns;

/// <summary>The replies of a turn as the channel wants them: in the answer, or as messages to deliver, or both.</summary>
/// <param name="Answer">What the channel is answered at once.</param>
/// <param name="Messages">What is delivered afterwards, in order.</param>
public sealed record TurnOutput(TurnAnswer Answer, ImmutableArray<OutgoingMessage> Messages);

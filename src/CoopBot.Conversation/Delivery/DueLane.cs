using System.Collections.Immutable;

namespace CoopBot.Conversation.Delivery;

/// <summary>A conversation's messages, taken up by this program: no other delivers them meanwhile.</summary>
/// <param name="Key">The conversation, in the storage's own terms.</param>
/// <param name="Last">The number of the newest message when it was taken up.</param>
/// <param name="Messages">The next messages in order; empty when those that waited were erased.</param>
public sealed record DueLane(ReadOnlyMemory<byte> Key, long Last, ImmutableArray<QueuedMessage> Messages);

namespace CoopBot.Conversation.Delivery;

/// <summary>A message ready to be sent, as the channel wants it.</summary>
/// <param name="Address">Where to, in the sender's own terms.</param>
/// <param name="Body">What is sent, byte for byte.</param>
public sealed record OutgoingMessage(string Address, ReadOnlyMemory<byte> Body)
{
    /// <summary>What it is about, such as <c>gie#gouvernance</c>, for opinions on it; null where there is none to have.</summary>
    public string? Subject { get; init; }

    /// <summary>The organisation whose share of the channel's limits it takes, in the sender's own terms; null where it takes none.</summary>
    public string? Tenant { get; init; }
}

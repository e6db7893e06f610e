namespace CoopBot.BotFramework.Connector.Conversations;

/// <summary>A conversation that was created.</summary>
public sealed record CreatedConversation
{
    /// <summary>Its identity; a thread's holds the channel and the first message.</summary>
    public required string Id { get; init; }

    /// <summary>The identity of a thread's first message, or null.</summary>
    public string? ActivityId { get; init; }
}

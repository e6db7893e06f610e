namespace CoopBot.BotFramework.Connector.Conversations;

/// <summary>A channel of a team.</summary>
public sealed record TeamChannel
{
    /// <summary>Its identity.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; null for General, whose identity is the team's.</summary>
    public string? Name { get; init; }
}

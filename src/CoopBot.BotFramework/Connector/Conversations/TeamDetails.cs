namespace CoopBot.BotFramework.Connector.Conversations;

/// <summary>A team.</summary>
public sealed record TeamDetails
{
    /// <summary>Its identity, which is also that of its General channel.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its group in the organisation's directory.</summary>
    public string? AadGroupId { get; init; }
}

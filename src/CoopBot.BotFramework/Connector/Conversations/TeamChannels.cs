namespace CoopBot.BotFramework.Connector.Conversations;

/// <summary>The channels of a team, as the connector lists them.</summary>
internal sealed record TeamChannels
{
    /// <summary>The channels.</summary>
    public IReadOnlyList<TeamChannel> Conversations { get; init; } = [];
}

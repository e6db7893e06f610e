using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Connector.Conversations;

/// <summary>What is asked for when a conversation is created.</summary>
internal sealed record NewConversation
{
    /// <summary>Whether it is for more than one person.</summary>
    public required bool IsGroup { get; init; }

    /// <summary>The one person of a private chat.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>The organisation.</summary>
    public string? TenantId { get; init; }

    /// <summary>The organisation again, or the channel of a thread.</summary>
    public required NewConversationData ChannelData { get; init; }

    /// <summary>The first message of a thread.</summary>
    public Activity? Activity { get; init; }
}

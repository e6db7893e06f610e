namespace CoopBot.BotFramework.Connector.Conversations;

/// <summary>Where a new conversation is to be.</summary>
/// <param name="Tenant">The organisation of a private chat.</param>
/// <param name="Channel">The channel of a thread.</param>
internal sealed record NewConversationData(NamedPlace? Tenant, NamedPlace? Channel);

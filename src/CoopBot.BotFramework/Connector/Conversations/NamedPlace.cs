namespace CoopBot.BotFramework.Connector.Conversations;

/// <summary>An organisation or a channel, by its identity.</summary>
/// <param name="Id">The identity.</param>
internal sealed record NamedPlace(string Id);

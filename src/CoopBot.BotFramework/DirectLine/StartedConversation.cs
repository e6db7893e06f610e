using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>A conversation and the token that opens it, as Direct Line 3.0 tells a client.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Token">The token.</param>
/// <param name="ExpiresIn">For how many seconds the token is good.</param>
/// <param name="StreamUrl">Where its stream is; null where none was asked for.</param>
internal sealed record StartedConversation(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] long ExpiresIn, string? StreamUrl = null);

using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>What a client is given back of its own <c>channelData</c>, so that it knows its message again.</summary>
/// <param name="ClientActivityId">Its own identity of the message.</param>
/// <param name="ClientTimestamp">When it sent the message, as it wrote it.</param>
/// <param name="PostBack">Whether the message is a button pressed, which is not shown.</param>
internal sealed record ClientData(
    [property: JsonPropertyName("clientActivityID")] string? ClientActivityId, string? ClientTimestamp, bool? PostBack);

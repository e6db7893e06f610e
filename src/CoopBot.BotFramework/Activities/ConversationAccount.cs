using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Activities;

/// <summary>A conversation in a channel.</summary>
public sealed record ConversationAccount
{
    /// <summary>The identity; in a Teams channel it carries the thread (<c>;messageid=</c>).</summary>
    public string? Id { get; init; }

    /// <summary>The fields that this bot has no type for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

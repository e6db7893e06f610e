using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Activities;

/// <summary>A reaction to a message.</summary>
public sealed record MessageReaction
{
    /// <summary>Which one, such as <c>like</c> or <c>heart</c>: an open set.</summary>
    public string? Type { get; init; }

    /// <summary>The fields that this bot has no type for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Activities;

/// <summary>A person or a bot in a channel.</summary>
public sealed record ChannelAccount
{
    /// <summary>The identity, compared ordinally (A7510).</summary>
    public string? Id { get; init; }

    /// <summary>The name to show; never a ground for rights.</summary>
    public string? Name { get; init; }

    /// <summary>The fields that this bot has no type for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

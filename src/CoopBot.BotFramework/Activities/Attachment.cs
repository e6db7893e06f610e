using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Activities;

/// <summary>A card or file that goes with a message.</summary>
public sealed record Attachment
{
    /// <summary>The content type of Adaptive Cards.</summary>
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The content, a card for example; null where the attachment has an address instead.</summary>
    public AttachmentContent? Content { get; init; }

    /// <summary>How the attachment looks in a list to choose from; null elsewhere.</summary>
    public Attachment? Preview { get; init; }

    /// <summary>The fields that this bot has no type for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

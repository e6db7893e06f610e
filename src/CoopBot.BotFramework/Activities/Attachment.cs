using System.Text.Json;
using System.Text.Json.Serialization;
using CoopBot.BotFramework.Cards;

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

    /// <summary>The attachment that carries a card of ours.</summary>
    /// <param name="card">The card.</param>
    /// <returns>The attachment.</returns>
    public static Attachment Of(AdaptiveCard card) => new() { ContentType = AdaptiveCardType, Content = new AttachmentContent.Ours(card) };

    /// <summary>The fields that this bot has no type for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

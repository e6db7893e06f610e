using System.Text.Json;
using System.Text.Json.Serialization;
using CoopBot.BotFramework.Cards;

namespace CoopBot.BotFramework.Activities;

/// <summary>What an attachment holds: a card of ours, or the JSON that a channel sent.</summary>
[JsonConverter(typeof(AttachmentContentConverter))]
public abstract record AttachmentContent
{
    /// <summary>A card of ours, not yet JSON: it is written once, with its activity.</summary>
    /// <param name="Card">The card.</param>
    public sealed record Ours(AdaptiveCard Card) : AttachmentContent;

    /// <summary>A small card of ours, which only stands for another one in a list.</summary>
    /// <param name="Card">The card.</param>
    public sealed record Preview(ThumbnailCard Card) : AttachmentContent;

    /// <summary>The content that a channel sent, of any JSON type: every field of it survives.</summary>
    /// <param name="Json">The JSON.</param>
    public sealed record Received(JsonElement Json) : AttachmentContent;
}

using System.Text.Json;
using System.Text.Json.Serialization;
using CoopBot.BotFramework.Cards;

namespace CoopBot.BotFramework.Activities;

/// <summary>Metadata of an activity: a mention of ours, citations of ours, or what a channel sent. Protocol sheet, 4.1 and 4.3.</summary>
[JsonConverter(typeof(EntityConverter))]
public abstract record Entity
{
    /// <summary>An entity that a channel sent, of any JSON type: malformed ones are passed over (A2105), and every field survives.</summary>
    /// <param name="Json">The JSON.</param>
    public sealed record Received(JsonElement Json) : Entity;

    /// <summary>A mention in a text of ours.</summary>
    /// <param name="Mention">The mention.</param>
    public sealed record Mentioned(CardMention Mention) : Entity;

    /// <summary>The sources that a text of ours cites.</summary>
    /// <param name="Message">The sources.</param>
    public sealed record Cited(CitedMessage Message) : Entity;
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Activities;

/// <summary>
/// A Bot Framework activity: what channels and bots exchange. Only what this bot uses is typed; every other field survives in
/// <see cref="Others"/>. Bot Framework Activity schema 3.1.12.
/// </summary>
public sealed record Activity
{
    /// <summary>What happened, such as <c>message</c>; see <see cref="ActivityTypes"/>. Compared ordinally (A2011).</summary>
    public string? Type { get; init; }

    /// <summary>The channel's identity of this activity; bots never set it (A2031).</summary>
    public string? Id { get; init; }

    /// <summary>The channel, such as <c>msteams</c> (A2020).</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where replies go, kept as text: a normalised address would no longer equal what was signed.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Who is known to have sent it: set from the token, whatever came (A2250).</summary>
    public string? CallerId { get; init; }

    /// <summary>Who sends.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Who receives.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The text of a message; absent when a card was submitted.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The language, such as <c>fr-FR</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The text that stands for the attachments where a channel cannot show them (A3050).</summary>
    public string? Summary { get; init; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>The data of a submitted card, an event or an invoke: of any JSON type.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary><c>expectReplies</c> where the replies are wanted in the HTTP response (A3111).</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Whether the bot now waits for input: <c>acceptingInput</c> or <c>expectingInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>Who came into the conversation, the bot perhaps among them.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left the conversation, the bot perhaps among them.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>What an installation update is about, such as <c>add</c> or <c>remove</c>; compared without case.</summary>
    public string? Action { get; init; }

    /// <summary>The reactions that were added to the message that <see cref="ReplyToId"/> names.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    /// <summary>The reactions that were taken back from the message that <see cref="ReplyToId"/> names.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>Mentions, citations and other metadata.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>The fields that this bot has no type for (A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Transcripts;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>
/// Makes the activities of the web channel. Of what a page posts only its content is taken: who speaks, where and when is ours to say.
/// </summary>
internal static class WebActivity
{
    private const string Timestamp = "timestamp";
    private const int LongestClientText = 100;

    private static readonly ChannelAccount Bot = new() { Id = "coopbot", Name = "CoopBot", Others = Role("bot") };

    /// <summary>A message as it becomes a turn and is given back to the page.</summary>
    /// <param name="posted">What the page posted.</param>
    /// <param name="token">Who speaks, and where.</param>
    public static Activity Message(Activity posted, DirectLineToken token)
    {
        var data = ClientDataOf(posted);
        var message = Said(ActivityTypes.Message, IdOf(token.Conversation, data.ClientActivityId), token) with
        {
            Text = posted.Text,
            TextFormat = posted.Text is null ? null : "plain",
            Value = posted.Value,
        };
        message.Others = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["channelData"] = JsonSerializer.SerializeToElement(data, DirectLineJson.Default.ClientData),
        };
        return message;
    }

    /// <summary>The arrival of the person, one for each conversation.</summary>
    /// <param name="token">Who arrives, and where.</param>
    public static Activity Arrival(DirectLineToken token) =>
        Said(ActivityTypes.ConversationUpdate, $"{token.Conversation}|start", token) with { MembersAdded = [new ChannelAccount { Id = token.Person }] };

    /// <summary>The activity with an identity and a time. Both are the channel's to give, and here the channel is ours.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="id">Its identity in the conversation.</param>
    /// <param name="at">The time.</param>
    public static Activity Stamp(Activity activity, string id, DateTimeOffset at)
    {
        var others = activity.Others is { } before ? new Dictionary<string, JsonElement>(before, StringComparer.Ordinal) : new(StringComparer.Ordinal);
        others[Timestamp] = Json(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        return activity with { Id = id, Others = others };
    }

    /// <summary>The time that an activity was stamped with, or null.</summary>
    public static DateTimeOffset? TimeOf(Activity activity) =>
        activity.Others is { } others && others.TryGetValue(Timestamp, out var text) && text.ValueKind == JsonValueKind.String && text.TryGetDateTimeOffset(out var at)
            ? at
            : null;

    private static Activity Said(string type, string id, DirectLineToken token) => new()
    {
        Type = type,
        Id = id,
        ChannelId = WebChannel.Id,
        From = new ChannelAccount { Id = token.Person, Others = Role("user") },
        Recipient = Bot,
        Conversation = new ConversationAccount
        {
            Id = token.Conversation,
            Others = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["conversationType"] = Json("personal") },
        },
    };

    // The client's own identity of a message makes ours: what it sends twice is taken once.
    private static string IdOf(string conversation, string? clientActivity)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        if (clientActivity is null) RandomNumberGenerator.Fill(digest);
        else SHA256.HashData(Encoding.UTF8.GetBytes(clientActivity), digest);
        return $"{conversation}|{Base64Url.EncodeToString(digest[..16])}";
    }

    private static ClientData ClientDataOf(Activity posted)
    {
        var data = posted.Other("channelData");
        return new ClientData(
            ShortText(data, "clientActivityID"), ShortText(data, "clientTimestamp"), data.Field("postBack") is { ValueKind: JsonValueKind.True } ? true : null);
    }

    private static string? ShortText(JsonElement? data, string name) =>
        data.TextField(name) is { Length: > 0 and <= LongestClientText } text ? text : null;

    private static Dictionary<string, JsonElement> Role(string role) => new(StringComparer.Ordinal) { ["role"] = Json(role) };

    private static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text, DirectLineJson.Default.String);
}

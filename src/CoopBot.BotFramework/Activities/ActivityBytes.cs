using System.Text.Encodings.Web;
using System.Text.Json;
using CoopBot.BotFramework.Cards;

namespace CoopBot.BotFramework.Activities;

/// <summary>Writes what the bot sends, once, to the bytes that are kept and sent: <c>application/json</c> in UTF-8.</summary>
public static class ActivityBytes
{
    // Accents and apostrophes are written as they are, a character of French in one or two bytes instead of six. The default encoder
    // escapes them, and <, > and &, for JSON put inside an HTML page: these bytes are only ever a whole body of JSON or a database's value.
    // What JSON itself forbids in a string is still escaped.
    private static readonly BotJson Json =
        new(new JsonSerializerOptions(BotJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The JSON of an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>UTF-8 without byte order mark.</returns>
    public static byte[] Of(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Json.Activity);

    /// <summary>The JSON of a card by itself, as it stands in an activity.</summary>
    /// <param name="card">The card.</param>
    /// <returns>UTF-8 without byte order mark.</returns>
    public static byte[] Of(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, Json.AdaptiveCard);

    /// <summary>The JSON of the replies that go in an HTTP response.</summary>
    /// <param name="replies">The replies.</param>
    /// <returns>UTF-8 without byte order mark.</returns>
    public static byte[] Of(ExpectedReplies replies) => JsonSerializer.SerializeToUtf8Bytes(replies, Json.ExpectedReplies);

    /// <summary>The JSON of a card that answers a card action.</summary>
    /// <param name="card">The answer.</param>
    /// <returns>UTF-8 without byte order mark.</returns>
    public static byte[] Of(InvokedCard card) => JsonSerializer.SerializeToUtf8Bytes(card, Json.InvokedCard);

    /// <summary>The JSON of a refusal of a card action.</summary>
    /// <param name="error">The refusal.</param>
    /// <returns>UTF-8 without byte order mark.</returns>
    public static byte[] Of(InvokeError error) => JsonSerializer.SerializeToUtf8Bytes(error, Json.InvokeError);
}

using System.Text.Json;

namespace CoopBot.Harness.Load;

/// <summary>Messages as a channel writes them.</summary>
internal static class ActivityJson
{
    // The second to fifth are understood through what was said before.
    private static readonly string[] Texts =
    [
        "c'est quoi une SCIC ?", "et ses limites ?", "et la gouvernance ?", "et par rapport à la SCOP ?", "pourquoi ?",
        "quel temps fait-il à Tours ?", "quelles sont les étapes de la coopération ?",
    ];

    /// <summary>A message of a person.</summary>
    /// <param name="message">Whose message, and which; its number chooses the text.</param>
    /// <param name="serviceUrl">Where its reply goes.</param>
    /// <param name="expectsReplies">Whether the reply comes in the response instead.</param>
    /// <returns>The body of the request, in UTF-8.</returns>
    public static byte[] Of(SentMessage message, string serviceUrl, bool expectsReplies) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "message",
        id = message.Id,
        channelId = "emulator",
        serviceUrl,
        from = new { id = message.From.Person },
        recipient = new { id = "bot" },
        conversation = new { id = message.From.Conversation },
        text = Texts[message.Number % Texts.Length],
        deliveryMode = expectsReplies ? "expectReplies" : "normal",
    });
}

using System.Text.Json;

namespace CoopBot.BotFramework.Connector;

/// <summary>Reads the code out of a connector's error body, which has two forms: <c>{"error":{"code"}}</c> and <c>{"errorCode"}</c>.</summary>
internal static class ConnectorError
{
    private const int MostBytes = 16 * 1024;
    private const int LongestCode = 60;

    /// <summary>The code, such as <c>BotNotInConversationRoster</c>, or null where the body tells none, is too long or does not come in time.</summary>
    public static async Task<string?> CodeAsync(HttpContent content, TimeSpan atMost, CancellationToken cancellation)
    {
        try
        {
            await content.LoadIntoBufferAsync(MostBytes, cancellation).WaitAsync(atMost, cancellation);
            using var body = await JsonDocument.ParseAsync(await content.ReadAsStreamAsync(cancellation), default, cancellation);
            var code = Property(Property(body.RootElement, "error"), "code") ?? Property(body.RootElement, "errorCode");
            var text = code?.ToString() ?? "";

            // It goes to the log and to the operator: a word, or nothing.
            return text.Length is > 0 and <= LongestCode && text.All(char.IsAsciiLetterOrDigit) ? text : null;
        }
        catch (Exception fault) when (fault is JsonException or HttpRequestException or TimeoutException)
        {
            return null;
        }
    }

    private static JsonElement? Property(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } holder && holder.TryGetProperty(name, out var value) ? value : null;
}

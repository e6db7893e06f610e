using System.Text.Json;
using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Connector;

/// <summary>Reads what a connector answers: JSON, or anything at all. Nobody waits for it long, nor reads much of it.</summary>
internal static class ConnectorBody
{
    private const int MostBytes = 16 * 1024;

    /// <summary>The body, or null where it is empty, no JSON, too long or does not come in time.</summary>
    public static async Task<JsonDocument?> ReadAsync(HttpContent content, TimeSpan atMost, CancellationToken cancellation)
    {
        try
        {
            await content.LoadIntoBufferAsync(MostBytes, cancellation).WaitAsync(atMost, cancellation);
            return await JsonDocument.ParseAsync(await content.ReadAsStreamAsync(cancellation), default, cancellation);
        }
        catch (Exception fault) when (fault is JsonException or HttpRequestException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>The identity that a channel gave a message (protocol sheet, 3.1), or null where it gave none.</summary>
    public static async Task<string?> IdAsync(HttpContent content, TimeSpan atMost, CancellationToken cancellation)
    {
        using var body = await ReadAsync(content, atMost, cancellation);
        return (body?.RootElement).TextField("id") is { Length: > 0 } known ? known : null;
    }
}

using System.Net.Http.Headers;

namespace CoopBot.Harness.Load;

/// <summary>Sends messages to bots as a channel does.</summary>
/// <param name="serviceUrl">Where replies go.</param>
public sealed class BotClient(string serviceUrl) : IDisposable
{
    // As long as channels wait for an answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new() { Timeout = Patience };

    /// <summary>Sends a message once.</summary>
    /// <param name="bot">The bot's address.</param>
    /// <param name="message">The message.</param>
    /// <param name="expectsReplies">Whether the reply comes in the response instead of at the connector.</param>
    /// <returns>The response, whatever its status; to be disposed.</returns>
    /// <exception cref="HttpRequestException">The bot is down, or went before it answered.</exception>
    /// <exception cref="OperationCanceledException">It took longer than a channel waits.</exception>
    public async Task<HttpResponseMessage> SendAsync(Uri bot, SentMessage message, bool expectsReplies = false)
    {
        using var content = new ByteArrayContent(ActivityJson.Of(message, serviceUrl, expectsReplies));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await _http.PostAsync(new Uri(bot, "api/messages"), content);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}

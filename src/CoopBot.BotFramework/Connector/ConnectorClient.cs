using System.Net;
using System.Net.Http.Headers;
using CoopBot.Conversation.Delivery;

namespace CoopBot.BotFramework.Connector;

/// <summary>The Bot Connector API over HTTP. What a status means: protocol sheet, 3.3.</summary>
/// <param name="clients">Makes clients that follow no redirect.</param>
/// <param name="trusted">Where messages may be sent.</param>
/// <param name="limits">How much a channel takes at a time.</param>
/// <param name="time">The clock, for a channel that names the time to try again at.</param>
public sealed class ConnectorClient(IHttpClientFactory clients, TrustedServices trusted, SendLimits limits, TimeProvider time) : IMessageSender
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        // What waited in the outbox is looked at again: trust may have been withdrawn meanwhile.
        if (trusted.Find(message.Address) is not { } address) return new SendResult.Refused("The address is not trusted.");
        if (limits.Take(message) is { Ticks: > 0 } wait) return new SendResult.TooSoon(wait);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new ReadOnlyMemoryContent(message.Body) { Headers = { ContentType = Json } },
            };
            using var http = clients.CreateClient(nameof(ConnectorClient));
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.IsSuccessStatusCode)
                return new SendResult.Delivered(await ConnectorBody.IdAsync(response.Content, http.Timeout, cancellation));
            if (IsForLater(response.StatusCode))
                return new SendResult.TryAgain(ConnectorFault.Of(response).Reason, RetryAfter.Of(response, time));
            var fault = await ConnectorFault.ReadAsync(response, http.Timeout, cancellation);
            return new SendResult.Refused(fault.Reason) { IsGone = fault.IsGone };
        }
        catch (HttpRequestException unreached)
        {
            return new SendResult.TryAgain($"{unreached.HttpRequestError}", After: null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendResult.TryAgain("No answer in time", After: null);
        }
    }

    private static bool IsForLater(HttpStatusCode status) => status is HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout
        or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}

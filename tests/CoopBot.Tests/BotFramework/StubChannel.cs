namespace CoopBot.Tests.BotFramework;

/// <summary>A channel that answers as a test wants, and keeps what it was sent.</summary>
internal sealed class StubChannel(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler, IHttpClientFactory
{
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The requests, each with its body.</summary>
    public List<(HttpRequestMessage Request, byte[] Body)> Received { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false) { Timeout = Timeout };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Received.Add((request, request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken)));
        return await answer(cancellationToken);
    }
}

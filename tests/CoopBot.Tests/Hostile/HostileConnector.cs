using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace CoopBot.Tests.Hostile;

/// <summary>A connector that looks at what it is sent, and answers nothing that the protocol knows.</summary>
internal sealed class HostileConnector : HttpMessageHandler
{
    private const int MostFaults = 20;

    // What a success may look like.
    private static readonly string[] Answers =
    [
        """{"id":"1"}""", """{"id":"\ud800"}""", """{"id":"\u0000"}""", """{"id":5}""", """{"\ud800":1,"id":"2"}""", "[]", "", "{", $$"""{"id":"{{HostileJson.Mark}}<script>"}""",
    ];

    private readonly ConcurrentQueue<string> _faults = [];
    private int _received;

    public int Received => _received;

    /// <summary>What the first wrong messages have wrong.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _received);
        using var body = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        if (SentCheck.FaultOf(body.RootElement) is { } fault && _faults.Count < MostFaults) _faults.Enqueue(fault);
        if (number % 50 == 0)
        {
            return new HttpResponseMessage(HttpStatusCode.Forbidden)
            {
                Content = new StringContent($$"""{"error":{"code":"\ud800{{HostileJson.Mark}}"},"message":"{\ud800subCode: {{HostileJson.Mark}}}"}""", Encoding.UTF8, "application/json"),
            };
        }

        return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent(Answers[number % Answers.Length], Encoding.UTF8, "application/json") };
    }
}

using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.Telemetry;

/// <summary>An OpenTelemetry collector that notes what it is sent, over HTTP or gRPC.</summary>
internal sealed class FakeCollector : IAsyncDisposable
{
    private const string GrpcPath = "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly byte[] EmptyGrpcMessage = new byte[5];

    private readonly WebApplication _app;
    private readonly Channel<string> _received = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _all = new();

    private FakeCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<FakeCollector> StartAsync(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols));
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var collector = new FakeCollector(app);
        app.MapPost("/v1/metrics", collector.TakeAsync);
        app.MapPost(GrpcPath, async (HttpContext context) =>
        {
            await collector.TakeAsync(context.Request);
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(EmptyGrpcMessage);
            context.Response.AppendTrailer("grpc-status", "0");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>
    /// All that was received so far, once it holds some words. What is sent is protobuf: texts stand in it as UTF-8, which a reading byte by
    /// byte leaves as they are where they are ASCII.
    /// </summary>
    public async Task<string> ReceivedWithAsync(params string[] words)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (words.FirstOrDefault(word => !_all.ToString().Contains(word, StringComparison.Ordinal)) is { } missing)
        {
            try
            {
                _all.Append(await _received.Reader.ReadAsync(limit.Token));
            }
            catch (OperationCanceledException fault)
            {
                throw new TimeoutException($"The collector was not sent « {missing} »; it has {_all.Length} bytes.", fault);
            }
        }

        return _all.ToString();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        await _received.Writer.WriteAsync(Encoding.Latin1.GetString(body.ToArray()));
    }
}

using CoopBot.Harness.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopBot.Harness.Connector;

/// <summary>A channel's connector on this machine: it notes each reply that it takes, and refuses calls as it was told.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly MessageLog _log;
    private readonly RefusalPlan _refusals;
    private long _refused;

    private FakeConnector(WebApplication app, MessageLog log, RefusalPlan refusals)
    {
        _app = app;
        _log = log;
        _refusals = refusals;
    }

    /// <summary>What activities name as their <c>serviceUrl</c>.</summary>
    public string ServiceUrl => _app.Urls.Single() + "/";

    /// <summary>How many calls were refused.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Starts a connector.</summary>
    /// <param name="log">Where it notes what it takes.</param>
    /// <param name="refusedShare">The share of calls that it refuses, 0 to 1.</param>
    /// <param name="seed">The seed by which it chooses them.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<FakeConnector> StartAsync(MessageLog log, double refusedShare, int seed, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var connector = new FakeConnector(app, log, new RefusalPlan(refusedShare, seed));
        app.MapPost("/v3/conversations/{conversation}/activities/{replyTo}", connector.TakeAsync);
        await app.StartAsync(cancellation);
        return connector;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext call, string conversation, string replyTo)
    {
        try
        {
            await call.Request.Body.CopyToAsync(Stream.Null, call.RequestAborted);
            var refusal = _refusals.Next();
            if (refusal != Refusal.None)
            {
                Interlocked.Increment(ref _refused);
                await RefuseAsync(call, refusal);
                return;
            }

            _log.Receive(conversation, replyTo);
            await call.Response.WriteAsJsonAsync(new { id = replyTo + "-reply" }, call.RequestAborted);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or BadHttpRequestException)
        {
            // The bot was killed, or gave up waiting: nobody is there to be answered.
        }
    }

    private static Task RefuseAsync(HttpContext call, Refusal refusal)
    {
        if (refusal == Refusal.Silence) return Task.Delay(Timeout.InfiniteTimeSpan, call.RequestAborted);
        call.Response.StatusCode = refusal == Refusal.BadGateway ? StatusCodes.Status502BadGateway : StatusCodes.Status429TooManyRequests;
        if (refusal != Refusal.BadGateway) call.Response.Headers.RetryAfter = refusal == Refusal.TryAgainNow ? "0" : "1";
        return Task.CompletedTask;
    }
}

using System.Net;
using CoopBot.Conversation.Delivery;
using Polly;
using Polly.Retry;

namespace CoopBot.BotFramework.Connector;

/// <summary>
/// Repeats calls of the connector that failed for a while: 3 tries, 2 to 20 s apart, a fifth more or less, and never sooner than the channel asks
/// (protocol sheet, 3.3). Messages of the outbox never come here: their retries outlive the program.
/// </summary>
internal sealed class RetryingCalls
{
    private const int Tries = 3;
    private static readonly DeliveryOptions Waits = new() { FirstRetry = TimeSpan.FromSeconds(2), LongestRetry = TimeSpan.FromSeconds(20) };

    private readonly ResiliencePipeline<HttpResponseMessage> _repeatable;
    private readonly ResiliencePipeline<HttpResponseMessage> _single;
    private readonly TimeProvider _time;

    /// <param name="time">The clock.</param>
    public RetryingCalls(TimeProvider time)
    {
        _time = time;
        _repeatable = Build(outcome => outcome.Exception is HttpRequestException or TaskCanceledException { InnerException: TimeoutException }
            || outcome.Result?.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout
            || WasNotDone(outcome.Result));
        _single = Build(outcome => WasNotDone(outcome.Result));
    }

    /// <summary>Makes a call.</summary>
    /// <param name="isRepeatable">Whether it may be done twice: else it is tried again only where the channel says that nothing was done.</param>
    /// <param name="call">Makes one try.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The last answer, whatever it is.</returns>
    public ValueTask<HttpResponseMessage> RunAsync(
        bool isRepeatable, Func<CancellationToken, Task<HttpResponseMessage>> call, CancellationToken cancellation) =>
        (isRepeatable ? _repeatable : _single).ExecuteAsync(async stop => await call(stop), cancellation);

    private static bool WasNotDone(HttpResponseMessage? response) =>
        response?.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests;

    private ResiliencePipeline<HttpResponseMessage> Build(Func<Outcome<HttpResponseMessage>, bool> isForLater) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = _time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Tries - 1,
                ShouldHandle = arguments => ValueTask.FromResult(isForLater(arguments.Outcome)),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(RetryPlan.After(
                    Waits, arguments.AttemptNumber + 1, RetryAfter.Of(arguments.Outcome.Result, _time), Random.Shared.NextDouble())),
            })
            .Build();
}

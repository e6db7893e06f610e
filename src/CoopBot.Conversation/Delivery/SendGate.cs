namespace CoopBot.Conversation.Delivery;

/// <summary>
/// Lets one message at a time be between its sending and our note of it, as long as that is quick; one that is slow lets the next go ahead.
/// </summary>
internal sealed class SendGate(TimeSpan slow, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _free = new(1);

    /// <summary>Runs a sending with its note, after those before it are over or slow.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> send, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        var run = send();
        await ((Task)run).WaitAsync(slow, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _free.Release();
        return await run;
    }

    public void Dispose() => _free.Dispose();
}

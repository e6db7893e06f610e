namespace CoopBot.Conversation.Delivery;

/// <summary>
/// Lets one message at a time be between its sending and our note of it. A channel that is slow to take its message lets the next go ahead; a
/// storage that is slow to note it, or away, does not: nothing is sent that cannot be noted.
/// </summary>
internal sealed class SendGate(TimeSpan slow, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _free = new(1);

    /// <summary>Sends and notes, after those before are noted or slow.</summary>
    /// <param name="send">Sends.</param>
    /// <param name="note">Notes what came of it.</param>
    /// <param name="cancellation">Stops the wait for those before.</param>
    public async Task<T> RunAsync<TSent, T>(Func<Task<TSent>> send, Func<TSent, Task<T>> note, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        var isHeld = true;
        try
        {
            var sending = send();
            await ((Task)sending).WaitAsync(slow, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!sending.IsCompleted)
            {
                _free.Release();
                isHeld = false;
            }

            return await note(await sending);
        }
        finally
        {
            if (isHeld) _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}

using System.Threading.Channels;
using CoopBot.BotFramework.Authentication;

namespace CoopBot.Tests.Authentication;

/// <summary>A source of keys whose readings a test ends one by one.</summary>
internal sealed class StubKeySource : IKeySource
{
    private readonly Channel<TaskCompletionSource<SigningKeySet>> _begun = Channel.CreateUnbounded<TaskCompletionSource<SigningKeySet>>();

    /// <summary>How many readings began.</summary>
    public int Readings { get; private set; }

    public Task<SigningKeySet> ReadAsync(CancellationToken cancellation)
    {
        Readings++;
        var reading = new TaskCompletionSource<SigningKeySet>(TaskCreationOptions.RunContinuationsAsynchronously);
        _begun.Writer.TryWrite(reading);
        return reading.Task;
    }

    /// <summary>Ends the next reading, with keys, or with a failure where there are none.</summary>
    public async Task EndAsync(SigningKeySet? keys)
    {
        var reading = await _begun.Reader.ReadAsync(TestContext.Current.CancellationToken).Soon();
        if (keys is null) reading.SetException(new KeysUnavailableException("The host is down."));
        else reading.SetResult(keys);
    }
}

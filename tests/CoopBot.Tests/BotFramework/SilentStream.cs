namespace CoopBot.Tests.BotFramework;

/// <summary>A body that never comes.</summary>
internal sealed class SilentStream : UnseekableStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return 0;
    }
}

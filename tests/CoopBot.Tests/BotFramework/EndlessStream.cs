namespace CoopBot.Tests.BotFramework;

/// <summary>A body that never ends: spaces.</summary>
internal sealed class EndlessStream : UnseekableStream
{
    // A test that reads it to the end must end too.
    private const long Most = 64 * 1024 * 1024;

    public long BytesRead { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (BytesRead > Most) return ValueTask.FromResult(0);
        buffer.Span.Fill((byte)' ');
        BytesRead += buffer.Length;
        return ValueTask.FromResult(buffer.Length);
    }
}

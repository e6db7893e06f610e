using System.Text;

namespace CoopBot.Tests.Health;

/// <summary>Tells when the first line was written, which a service does once it listens.</summary>
internal sealed class SignallingWriter : StringWriter
{
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Written => _written.Task;

    public override Encoding Encoding => Encoding.UTF8;

    public override async Task WriteLineAsync(string? value)
    {
        await base.WriteLineAsync(value);
        _written.TrySetResult();
    }
}

using System.Diagnostics.Metrics;

namespace CoopBot.Tests.Telemetry;

/// <summary>Makes meters that nobody listens to.</summary>
internal sealed class UnheardMeters : IMeterFactory
{
    public Meter Create(MeterOptions options) => new(options);

    public void Dispose()
    {
    }
}

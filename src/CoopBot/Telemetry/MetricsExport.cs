using System.Globalization;
using System.Reflection;
using CoopBot.Conversation;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace CoopBot.Telemetry;

/// <summary>
/// Sends figures to an OpenTelemetry collector while the program runs, the last ones when it stops. Started before what it measures and
/// stopped after it.
/// </summary>
/// <param name="options">Where to; the address is set.</param>
/// <param name="configuration">What else OpenTelemetry's own variables say, such as headers.</param>
internal sealed class MetricsExport(TelemetryOptions options, IConfiguration configuration) : IHostedService, IDisposable
{
    private const string Service = "coopbot";

    // Ours, and those that come with .NET: memory and threads, requests, connections.
    private static readonly string[] Meters =
        [BotMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString();
        _provider = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(WithOptions()))
            .ConfigureResource(resource => resource.AddService(Service, serviceVersion: version).AddEnvironmentVariableDetector())
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _provider?.Dispose();

    // The exporter reads the variables of its standard, for which our settings stand.
    private IConfiguration WithOptions()
    {
        var standard = new Dictionary<string, string?>(StringComparer.Ordinal) { [TelemetryOptions.StandardEndpoint] = options.Endpoint?.ToString() };
        if (options.Protocol is { } protocol) standard["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol;
        if (options.Interval is { } interval)
            standard["OTEL_METRIC_EXPORT_INTERVAL"] = interval.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        return new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(standard).Build();
    }
}

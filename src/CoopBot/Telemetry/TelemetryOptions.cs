using System.ComponentModel.DataAnnotations;

namespace CoopBot.Telemetry;

/// <summary>Where the program's figures are sent. Nowhere, unless configured.</summary>
public sealed record TelemetryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "OpenTelemetry";

    /// <summary>OpenTelemetry's own variable for <see cref="Endpoint"/>, which counts where that is not set.</summary>
    public const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The collector's address, without the path of a signal: <c>http://127.0.0.1:4317</c>. Null: nothing is sent.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>How the collector is spoken to. Null: as OpenTelemetry's own variables say, else <c>grpc</c>.</summary>
    [AllowedValues("grpc", "http/protobuf")]
    public string? Protocol { get; init; }

    /// <summary>The time between two sendings. Null: as OpenTelemetry's own variables say, else 1 minute.</summary>
    public TimeSpan? Interval { get; init; }
}

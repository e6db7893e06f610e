using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoopBot.Health;

/// <summary>
/// Tells whoever watches the service: <c>/healthz</c>, that the process lives; <c>/readyz</c>, whether it can take messages. The body names
/// the checks and their state, never what went wrong: that is in the log.
/// </summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";
    private static readonly TimeSpan DatabaseLimit = TimeSpan.FromSeconds(3);

    /// <summary>Adds the checks.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready], timeout: DatabaseLimit)
            .AddCheck<KnowledgeHealth>("knowledge", tags: [Ready]);
        return services;
    }

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        routes.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
        return routes;
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", Name(report.Status));
        json.WriteStartObject("checks");
        foreach (var (check, entry) in report.Entries) json.WriteString(check, Name(entry.Status));
        json.WriteEndObject();
        json.WriteEndObject();
        return Task.CompletedTask;
    }

    private static string Name(HealthStatus status) => status == HealthStatus.Healthy ? "ok" : "unavailable";
}

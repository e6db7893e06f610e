using CoopBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoopBot.Health;

/// <summary>Whether the database answers and its tables are up to date.</summary>
/// <param name="readiness">Asks it.</param>
internal sealed class DatabaseHealth(StorageReadiness readiness) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // A database that hangs may not notice that nobody waits any more.
        var isReady = await readiness.IsReadyAsync(cancellationToken).WaitAsync(cancellationToken);
        return isReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}

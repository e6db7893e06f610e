using CoopBot.Knowledge;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoopBot.Health;

/// <summary>Whether there is anything to answer from.</summary>
/// <param name="knowledge">What was read.</param>
internal sealed class KnowledgeHealth(KnowledgeBase knowledge) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(knowledge.Entries.IsEmpty ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}

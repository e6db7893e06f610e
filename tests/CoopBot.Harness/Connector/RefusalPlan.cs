namespace CoopBot.Harness.Connector;

/// <summary>Draws which calls a connector refuses, and how: 429, 502 and silence in equal parts.</summary>
/// <param name="share">The share of calls refused, 0 to 1.</param>
/// <param name="seed">The seed of the draw.</param>
internal sealed class RefusalPlan(double share, int seed)
{
    private static readonly Refusal[] Kinds =
    [
        Refusal.TryAgainNow, Refusal.TryAgainInOneSecond, Refusal.BadGateway, Refusal.BadGateway, Refusal.Silence, Refusal.Silence,
    ];

    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();

    /// <summary>What happens to the next call.</summary>
    public Refusal Next()
    {
        lock (_lock) return _random.NextDouble() < share ? Kinds[_random.Next(Kinds.Length)] : Refusal.None;
    }
}

namespace CoopBot.Conversation.Delivery;

/// <summary>How long to wait before what failed is tried again.</summary>
public static class RetryPlan
{
    // Spreads the tries of many conversations, so that they do not come back all at once.
    private const double Jitter = 0.2;

    // What a channel asks for in error must not hold a conversation for ever.
    private static readonly TimeSpan MostAsked = TimeSpan.FromHours(1);

    /// <summary>The wait after a failed try: doubling from the first to the longest, a fifth more or less; never less than the channel asks, up to an hour.</summary>
    /// <param name="options">The waits.</param>
    /// <param name="attempts">How many tries have failed, at least 1.</param>
    /// <param name="asked">What the channel asks for, or null.</param>
    /// <param name="chance">A number from 0 to 1.</param>
    /// <returns>The wait.</returns>
    public static TimeSpan After(DeliveryOptions options, int attempts, TimeSpan? asked, double chance)
    {
        var doubled = options.FirstRetry.TotalMilliseconds * Math.Pow(2, Math.Min(attempts - 1, 30));
        var wait = Math.Min(doubled, options.LongestRetry.TotalMilliseconds) * (1 - Jitter + (2 * Jitter * chance));
        var planned = TimeSpan.FromMilliseconds(wait);
        var obeyed = asked > MostAsked ? MostAsked : asked;
        return obeyed > planned ? obeyed.Value : planned;
    }
}

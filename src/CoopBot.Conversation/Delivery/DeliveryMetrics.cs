using System.Diagnostics.Metrics;

namespace CoopBot.Conversation.Delivery;

/// <summary>Counts the tries to deliver a message, each once.</summary>
/// <param name="meters">Makes the meter.</param>
public sealed class DeliveryMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _tries =
        meters.Create(BotMeter.Name).CreateCounter<long>("coopbot.deliveries", "{try}", "Tries to deliver a message, by what came of them.");

    /// <summary>The channel has the message.</summary>
    internal void Delivered() => Count("delivered");

    /// <summary>It will be tried again later.</summary>
    internal void Postponed() => Count("later");

    /// <summary>The channel will never take it; it goes to the dead letters.</summary>
    internal void Refused() => Count("refused");

    /// <summary>It was tried often enough; it goes to the dead letters.</summary>
    internal void GivenUp() => Count("given_up");

    private void Count(string result) => _tries.Add(1, new KeyValuePair<string, object?>("result", result));
}

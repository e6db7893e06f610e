using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Browsing;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.References;
using CoopBot.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace CoopBot.Conversation;

/// <summary>Registers this room's services.</summary>
public static class ConversationServices
{
    // Waiting turns hold their activity; at a megabyte each, the most a channel may send, this stays below 2 GB.
    private const int MostTurns = 2_000;

    /// <summary>
    /// Adds the taking of turns and the delivery of their messages. The knowledge base and its index, a clock, logging, meters and the ports
    /// must be there.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="delivery">How messages are delivered.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddConversation(this IServiceCollection services, DeliveryOptions delivery)
    {
        services.AddSingleton(delivery);
        services.AddSingleton<Assistant>();
        services.AddSingleton<KnowledgeBrowser>();
        services.AddSingleton(new ConversationLanes(MostTurns));
        services.AddSingleton<DeliverySignal>();
        services.AddSingleton<TurnMetrics>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<SlowTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<SlowTurns>());
        services.AddSingleton<DeliveryMetrics>();
        services.AddHostedService<DeliveryPump>();
        services.AddHostedService<OutboxWatch>();
        services.AddSingleton<ProactiveMessages>();
        return services;
    }
}

using CoopBot.BotFramework.Connector;
using CoopBot.Conversation.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace CoopBot.BotFramework;

/// <summary>Registers this room's services.</summary>
public static class BotFrameworkServices
{
    /// <summary>Adds the sending of messages.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="sendTimeout">How long a channel may take to answer.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, TimeSpan sendTimeout)
    {
        services.AddHttpClient(nameof(ConnectorClient), http => http.Timeout = sendTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<IMessageSender, ConnectorClient>();
        return services;
    }
}

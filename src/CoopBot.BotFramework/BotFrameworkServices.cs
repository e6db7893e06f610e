using CoopBot.BotFramework.Connector;
using CoopBot.BotFramework.Endpoint;
using Microsoft.Extensions.DependencyInjection;

namespace CoopBot.BotFramework;

/// <summary>Registers this room's services.</summary>
public static class BotFrameworkServices
{
    private static readonly TimeSpan ConnectorTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Adds the adapter and the connector client.</summary>
    /// <param name="services">The program's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddSingleton<BotAdapter>();
        services.AddHttpClient<IConnector, ConnectorClient>(http => http.Timeout = ConnectorTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services;
    }
}

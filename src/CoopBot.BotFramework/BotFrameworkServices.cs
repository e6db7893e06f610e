using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.Connector;
using CoopBot.BotFramework.Endpoint;
using CoopBot.BotFramework.Invokes;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Browsing;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.References;
using CoopBot.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopBot.BotFramework;

/// <summary>Registers this room's services.</summary>
public static class BotFrameworkServices
{
    /// <summary>Adds the sending of messages and the reading of those that were written down.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="identity">Who the bot is to the Bot Framework.</param>
    /// <param name="sendTimeout">How long a channel may take to answer.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, BotIdentity identity, TimeSpan sendTimeout)
    {
        services.AddAuthentication(identity);
        services.AddSingleton(new TrustedServices(identity));
        services.AddSingleton(provider => new ActivityAdmission(identity, provider.GetRequiredService<TrustedServices>()));
        services.AddHttpClient(nameof(ConnectorClient), http => http.Timeout = sendTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddTokensOf(identity);
        services.AddSingleton(provider => new MessageExtension(
            provider.GetRequiredService<KnowledgeBrowser>().Find,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MessageExtension>>()));
        services.AddSingleton<EntryDialog>();
        services.AddSingleton<EntryTypeahead>();
        services.AddSingleton<ReadingInvokes>();
        services.AddSingleton<ActivityService>();
        services.AddSingleton<ITurnReader, RecordedActivities>();
        services.AddSingleton<SendLimits>();
        services.AddSingleton<ConversationsClient>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<IMessageSender, ChannelSender>();
        services.AddSingleton<IReferenceFormat, ReferenceFormat>();
        return services;
    }
}

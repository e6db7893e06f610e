using CoopBot.BotFramework;
using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.DirectLine;
using CoopBot.BotFramework.Endpoint;
using CoopBot.Conversation;
using CoopBot.Health;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Search;
using CoopBot.Telemetry;
using CoopBot.Web;
using CoopBot.Web.Legal;

namespace CoopBot.Hosting;

/// <summary>Puts the service together.</summary>
public static class BotHost
{
    private const string DefaultAddress = "http://127.0.0.1:3978";

    // Proxies cut connections on which nothing passes, often after a minute.
    private static readonly TimeSpan SocketKeepAlive = TimeSpan.FromSeconds(20);

    /// <summary>Builds the service, not yet started.</summary>
    /// <param name="knowledge">What the bot knows.</param>
    /// <param name="arguments">ASP.NET's own arguments, such as <c>--urls http://127.0.0.1:4000</c>.</param>
    /// <param name="adapt">Puts other services in place, such as a clock or a network of a test's own; or null.</param>
    /// <returns>The application, with its routes.</returns>
    /// <exception cref="BadSettingException">A setting cannot be used.</exception>
    /// <exception cref="NoIdentityException">The bot has no identity, and this is not development.</exception>
    public static WebApplication Build(KnowledgeBase knowledge, string[] arguments, Action<IServiceCollection>? adapt = null)
    {
        var builder = CreateBuilder(arguments);
        var settings = ServiceSettings.Read(builder.Configuration);
        var exposure = new Exposure(settings.Identity);
        exposure.RequireIdentity(builder.Environment);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(exposure.RequireAddress));
        if (!HasAddress(builder.Configuration)) builder.WebHost.UseUrls(DefaultAddress);

        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(knowledge);
        builder.Services.AddSingleton(_ => new KnowledgeSearch(knowledge));
        if (settings.Telemetry.Endpoint is not null)
            builder.Services.AddHostedService(provider => new MetricsExport(settings.Telemetry, provider.GetRequiredService<IConfiguration>()));
        builder.Services.AddStorage(settings);
        builder.Services.AddConversation(settings.Delivery);
        builder.Services.AddBotFramework(settings.Identity, settings.Delivery.SendTimeout);
        builder.Services.AddDirectLine(settings.DirectLine, settings.Web);
        builder.Services.AddHealth();
        adapt?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseCors();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = SocketKeepAlive, KeepAliveTimeout = SocketKeepAlive });
        if (settings.Identity is not BotIdentity.WebOnly) app.MapMessages();
        app.MapDirectLine();
        app.MapHealth();
        app.MapLegal(new LegalText(settings.Web, settings.Retention));
        new WebPage(EmbedOrigins.Read(settings.Web.EmbedOrigins), settings.Web.Keep).Map(app);
        return app;
    }

    /// <summary>Reads the settings as the service does.</summary>
    /// <param name="arguments">ASP.NET's own arguments.</param>
    /// <returns>Settings that can be used.</returns>
    /// <exception cref="BadSettingException">One of them cannot be.</exception>
    public static ServiceSettings ReadSettings(string[] arguments) => ServiceSettings.Read(CreateBuilder(arguments).Configuration);

    // The content root is the program's folder, so that its settings are found from wherever it is started.
    private static WebApplicationBuilder CreateBuilder(string[] arguments) => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = arguments,
        ContentRootPath = AppContext.BaseDirectory,
        EnvironmentName = DevelopmentBuild.EnvironmentOf(arguments),
    });

    private static bool HasAddress(ConfigurationManager configuration) =>
        !string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey])
        || !string.IsNullOrEmpty(configuration["http_ports"])
        || !string.IsNullOrEmpty(configuration["https_ports"])
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}

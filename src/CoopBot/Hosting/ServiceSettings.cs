using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.DirectLine;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Transcripts;
using CoopBot.Storage;
using CoopBot.Telemetry;

namespace CoopBot.Hosting;

/// <summary>The settings of the service, read and checked once. They come from any source that ASP.NET reads.</summary>
/// <param name="Storage">Which database: <c>ConnectionStrings:CoopBot</c> (PostgreSQL), else <c>Storage:File</c> (SQLite).</param>
/// <param name="Retention">How long things are kept.</param>
/// <param name="Instances">How programs on one database know of one another.</param>
/// <param name="Delivery">How messages are delivered.</param>
/// <param name="Telemetry">Where figures are sent.</param>
/// <param name="Identity">Who the bot is: <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c> and the like.</param>
/// <param name="Web">How web pages are served.</param>
/// <param name="DirectLine">Who may use the Direct Line server, and how much.</param>
public sealed record ServiceSettings(
    StorageOptions Storage,
    RetentionOptions Retention,
    InstanceOptions Instances,
    DeliveryOptions Delivery,
    TelemetryOptions Telemetry,
    BotIdentity Identity,
    WebOptions Web,
    DirectLineOptions DirectLine)
{
    private const string DefaultFile = "coopbot.db";
    private const string DataFolder = "data";

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <returns>Settings that can be used.</returns>
    /// <exception cref="BadSettingException">One of them cannot be.</exception>
    public static ServiceSettings Read(IConfiguration configuration)
    {
        var connectionString = configuration.GetConnectionString("CoopBot");
        var file = configuration["Storage:File"];
        return new ServiceSettings(
            new StorageOptions
            {
                File = string.IsNullOrWhiteSpace(file) ? DefaultPath() : Path.GetFullPath(file),
                ConnectionString = string.IsNullOrWhiteSpace(connectionString) ? null : connectionString,
            },
            Section<RetentionOptions>(configuration, RetentionOptions.Section),
            Section<InstanceOptions>(configuration, InstanceOptions.Section),
            Section<DeliveryOptions>(configuration, DeliveryOptions.Section),
            ReadTelemetry(configuration),
            new IdentitySettings(configuration, Section<AuthenticationOptions>(configuration, AuthenticationOptions.Section)).Read(),
            Section<WebOptions>(configuration, WebOptions.Section),
            Section<DirectLineOptions>(configuration, DirectLineOptions.Section));
    }

    // Beside the knowledge folder: in the repository, or where the program was published.
    private static string DefaultPath()
    {
        var home = KnowledgeFolder.Locate(asked: null) is { } knowledge ? Path.GetDirectoryName(knowledge)! : AppContext.BaseDirectory;
        return Path.Combine(home, DataFolder, DefaultFile);
    }

    // Collectors and what sends to them share one variable, whatever the program.
    private static TelemetryOptions ReadTelemetry(IConfiguration configuration)
    {
        var options = Section<TelemetryOptions>(configuration, TelemetryOptions.Section);
        if (options.Endpoint is not null || configuration[TelemetryOptions.StandardEndpoint] is not { Length: > 0 } standard) return options;
        SettingCheck.Require(typeof(TelemetryOptions), TelemetryOptions.StandardEndpoint, nameof(TelemetryOptions.Endpoint), standard);
        return options with { Endpoint = new Uri(standard) };
    }

    private static T Section<T>(IConfiguration configuration, string name)
        where T : class, new()
    {
        var section = configuration.GetSection(name);
        foreach (var setting in section.GetChildren())
        {
            if (setting.Value is { } value) SettingCheck.Require(typeof(T), setting.Path, setting.Key, value);
        }

        return section.Get<T>() ?? new T();
    }
}

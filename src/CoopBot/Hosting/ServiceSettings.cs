using System.Globalization;
using CoopBot.Conversation.Delivery;
using CoopBot.Storage;

namespace CoopBot.Hosting;

/// <summary>The settings of the service, read and checked once. They come from any source that ASP.NET reads.</summary>
/// <param name="Storage">Which database: <c>ConnectionStrings:CoopBot</c> (PostgreSQL), else <c>Storage:File</c> (SQLite).</param>
/// <param name="Retention">How long things are kept.</param>
/// <param name="Instances">How programs on one database know of one another.</param>
/// <param name="Delivery">How messages are delivered.</param>
public sealed record ServiceSettings(StorageOptions Storage, RetentionOptions Retention, InstanceOptions Instances, DeliveryOptions Delivery)
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
            Section<DeliveryOptions>(configuration, DeliveryOptions.Section));
    }

    // Beside the knowledge folder: in the repository, or where the program was published.
    private static string DefaultPath()
    {
        var home = KnowledgeFolder.Locate(asked: null) is { } knowledge ? Path.GetDirectoryName(knowledge)! : AppContext.BaseDirectory;
        return Path.Combine(home, DataFolder, DefaultFile);
    }

    private static T Section<T>(IConfiguration configuration, string name)
        where T : class, new()
    {
        var section = configuration.GetSection(name);
        foreach (var setting in section.GetChildren())
        {
            if (setting.Value is { } value) Check(typeof(T), setting.Path, setting.Key, value);
        }

        return section.Get<T>() ?? new T();
    }

    private static void Check(Type options, string path, string key, string value)
    {
        var property = options.GetProperties().FirstOrDefault(known => string.Equals(known.Name, key, StringComparison.OrdinalIgnoreCase))
            ?? throw new BadSettingException(path, value, $"ce réglage n'existe pas ; connus : {string.Join(", ", options.GetProperties().Select(known => known.Name))}");
        if (property.PropertyType == typeof(TimeSpan))
        {
            if (!TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time) || time <= TimeSpan.Zero)
                throw new BadSettingException(path, value, "il faut une durée plus longue que zéro, comme 00:00:10 ou 30.00:00:00 (30 jours)");
        }
        else if (!int.TryParse(value, CultureInfo.InvariantCulture, out var number) || number <= 0)
        {
            throw new BadSettingException(path, value, "il faut un nombre entier plus grand que zéro");
        }
    }
}

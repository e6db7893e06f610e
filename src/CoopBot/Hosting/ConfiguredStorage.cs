using CoopBot.Storage;

namespace CoopBot.Hosting;

/// <summary>The storage that the settings name.</summary>
internal static class ConfiguredStorage
{
    /// <summary>Adds it. A <see cref="TimeProvider"/> and logging must be there.</summary>
    /// <exception cref="BadSettingException">The connection string is none.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, ServiceSettings settings)
    {
        try
        {
            services.AddSingleton(settings.Web);
            return services.AddStorage(settings.Storage, settings.Retention, settings.Instances);
        }
        catch (ArgumentException)
        {
            // It may hold a password: neither it nor a part of it is repeated.
            throw new BadSettingException(
                "ConnectionStrings:CoopBot", "…", "ce n'est pas une chaîne de connexion PostgreSQL, comme Host=127.0.0.1;Database=coopbot;Username=coopbot");
        }
    }
}

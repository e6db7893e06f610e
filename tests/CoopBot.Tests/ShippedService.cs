using CoopBot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CoopBot.Tests;

/// <summary>The service with the shipped knowledge, whose index the tests of a run share.</summary>
internal static class ShippedService
{
    /// <summary>Builds a service, not yet started.</summary>
    /// <param name="settings">Its settings, as arguments.</param>
    /// <param name="adapt">Puts other services in place, or null.</param>
    public static WebApplication Build(string[] settings, Action<IServiceCollection>? adapt = null) => BotHost.Build(Repository.Knowledge, settings, services =>
    {
        services.AddSingleton(Repository.Search);
        adapt?.Invoke(services);
    });
}

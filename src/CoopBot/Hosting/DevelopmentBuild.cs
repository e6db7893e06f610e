namespace CoopBot.Hosting;

/// <summary>
/// Tells which environment the program starts in. One built for development (<c>dotnet run</c>) says so in its runtime configuration, so
/// that it starts without settings; a published one does not. A launch profile would do the same, but <c>dotnet run</c> then writes a line
/// of its own before the answers.
/// </summary>
internal static class DevelopmentBuild
{
    private const string Mark = "CoopBot.Environment";

    /// <summary>The environment that the build names, or null when an argument or a variable names one, or the build none.</summary>
    /// <param name="arguments">ASP.NET's own arguments.</param>
    public static string? EnvironmentOf(string[] arguments)
    {
        var asked = new ConfigurationBuilder()
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddCommandLine(arguments)
            .Build()[HostDefaults.EnvironmentKey];
        return string.IsNullOrEmpty(asked) ? AppContext.GetData(Mark) as string : null;
    }
}

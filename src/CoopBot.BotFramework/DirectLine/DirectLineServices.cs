using CoopBot.Conversation.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Registers the Direct Line server.</summary>
public static class DirectLineServices
{
    private static readonly char[] Separators = [' ', ',', ';'];

    /// <summary>Adds the server. The taking of turns, transcripts and a clock must be there.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="options">Its secret and limits.</param>
    /// <param name="web">Which other sites may call it.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, DirectLineOptions options, WebOptions web)
    {
        services.AddSingleton(options);
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<DirectLineLimits>();
        services.AddSingleton<DirectLineTurns>();
        services.AddSingleton<TranscriptSignals>();
        services.AddSingleton<WebSender>();
        return services.AddCors(cors => cors.AddPolicy(DirectLineEndpoints.CorsPolicy, policy => policy
            .WithOrigins(web.Origins.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            .WithMethods("GET", "POST")
            .AllowAnyHeader()
            .WithExposedHeaders("Retry-After")));
    }
}

using CoopBot.Conversation.Turns;
using CoopBot.Hosting;
using CoopBot.Storage;
using CoopBot.Storage.Migrations;

namespace CoopBot.Commands;

/// <summary>
/// The service's database for commands that look into it, found by the service's settings. They work beside a service that runs, and neither make
/// nor update a database.
/// </summary>
/// <param name="error">Where faults go.</param>
internal sealed class KeptDatabase(TextWriter error)
{
    private const string SettingMark = "--";

    /// <summary>Opens the database, lets it be used, and tells in French what stands in the way.</summary>
    /// <param name="command">The command's name, for the message about an option that it does not know.</param>
    /// <param name="settings">Settings as the service takes them: <c>--Storage:File FICHIER</c>.</param>
    /// <param name="use">Uses the services of the storage.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What <paramref name="use"/> returns, or <see cref="ExitCode.CannotWork"/>.</returns>
    public async Task<int> UseAsync(string command, string[] settings, Func<IServiceProvider, Task<int>> use, CancellationToken cancellation)
    {
        if (StrayIn(settings) is { } stray)
        {
            await error.WriteLineAsync($"« {stray} » n'est pas une option de {command}. Essayez « coopbot {command} --help ».");
            return ExitCode.CannotWork;
        }

        try
        {
            await using var services = new ServiceCollection()
                .AddLogging()
                .AddSingleton(TimeProvider.System)
                .AddStorage(BotHost.ReadSettings(settings))
                .BuildServiceProvider();
            return await IsUsableAsync(services.GetRequiredService<StorageReadiness>(), cancellation) ? await use(services) : ExitCode.CannotWork;
        }
        catch (Exception fault) when (fault is NewerDatabaseException or BadSettingException)
        {
            await error.WriteLineAsync(fault.Message);
        }
        catch (StorageUnavailableException fault)
        {
            await error.WriteLineAsync($"La base de données ne répond pas ({(fault.InnerException ?? fault).Message.TrimEnd('.')}). "
                + "Vérifiez qu'elle est en marche, et le réglage Storage:File ou ConnectionStrings:CoopBot.");
        }

        return ExitCode.CannotWork;
    }

    private async Task<bool> IsUsableAsync(StorageReadiness readiness, CancellationToken cancellation)
    {
        switch (await readiness.FindAsync(cancellation))
        {
            case TablesFound.Ready:
                return true;
            case TablesFound.Older:
                await error.WriteLineAsync("La base de données est celle d'une version plus ancienne. Lancez d'abord le service de cette version : il la met à jour.");
                return false;
            default:
                await error.WriteLineAsync("Il n'y a pas encore de base de données ici : le service la crée à son premier démarrage. "
                    + "Si elle est ailleurs, donnez les mêmes réglages qu'au service : --Storage:File FICHIER ou --ConnectionStrings:CoopBot CHAÎNE.");
                return false;
        }
    }

    // A misspelt option would be taken for a setting, and the list shown as if nothing had been asked: settings hold a colon.
    private static string? StrayIn(string[] settings)
    {
        for (var index = 0; index < settings.Length; index++)
        {
            var setting = settings[index];
            if (!setting.StartsWith(SettingMark, StringComparison.Ordinal) || !setting.Contains(':', StringComparison.Ordinal)) return setting;
            if (!setting.Contains('=', StringComparison.Ordinal)) index++;
        }

        return null;
    }
}

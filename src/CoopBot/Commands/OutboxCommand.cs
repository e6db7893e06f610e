using System.CommandLine;
using System.Globalization;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Turns;
using CoopBot.Hosting;
using CoopBot.Storage;
using CoopBot.Storage.Migrations;

namespace CoopBot.Commands;

/// <summary>
/// <c>coopbot outbox</c>: shows the operator what waits to be delivered and what was given up, and puts that back. It works beside a service
/// that runs, on the same database, found by the same settings.
/// </summary>
internal sealed class OutboxCommand(TextWriter output, TextWriter error)
{
    private const string All = "tout";
    private const string SettingMark = "--";

    public Command Create()
    {
        var requeue = new Option<string?>("--requeue")
        {
            Description = $"Remet dans la file d'envoi le message abandonné de ce numéro, ou tous avec « {All} ».",
            HelpName = $"NUMÉRO|{All}",
        };
        requeue.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } asked && asked != All && NumberOf(asked) is null)
                result.AddError($"« {asked} » n'est pas un numéro. Donnez celui d'un message de la liste, ou « {All} ».");
        });
        var command = new Command("outbox", "Montre les messages qui attendent d'être envoyés et ceux qui ont été abandonnés. Les réglages du service valent : --Storage:File FICHIER")
        {
            requeue,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(requeue), [.. parsed.UnmatchedTokens], cancellation));
        return command;
    }

    private async Task<int> RunAsync(string? asked, string[] settings, CancellationToken cancellation)
    {
        if (StrayIn(settings) is { } stray)
        {
            await error.WriteLineAsync($"« {stray} » n'est pas une option d'outbox. Essayez « coopbot outbox --help ».");
            return ExitCode.CannotWork;
        }

        try
        {
            await using var services = new ServiceCollection()
                .AddLogging()
                .AddSingleton(TimeProvider.System)
                .AddStorage(BotHost.ReadSettings(settings))
                .BuildServiceProvider();
            if (!await IsUsableAsync(services.GetRequiredService<StorageReadiness>(), cancellation)) return ExitCode.CannotWork;
            var letters = services.GetRequiredService<IDeadLetters>();
            if (asked is not null) return await RequeueAsync(letters, NumberOf(asked), cancellation);
            var depth = await services.GetRequiredService<IOutbox>().MeasureAsync(cancellation);
            new OutboxReport(output).Write(depth, await letters.ListAsync(cancellation));
            return ExitCode.Done;
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

    private async Task<int> RequeueAsync(IDeadLetters letters, long? number, CancellationToken cancellation)
    {
        if (number is { } one)
        {
            var isThere = await letters.RequeueAsync(one, cancellation);
            await output.WriteLineAsync(isThere
                ? $"Le message {one} est remis dans la file d'envoi."
                : $"Aucun message abandonné ne porte le numéro {one}. « coopbot outbox » en donne la liste.");
            return isThere ? ExitCode.Done : ExitCode.Faults;
        }

        // One after the other, so that those of a conversation keep their order.
        var count = 0;
        foreach (var letter in await letters.ListAsync(cancellation))
            if (await letters.RequeueAsync(letter.Id, cancellation)) count++;
        await output.WriteLineAsync(count switch
        {
            0 => "Aucun message abandonné : rien à remettre dans la file d'envoi.",
            1 => "1 message est remis dans la file d'envoi.",
            _ => $"{count} messages sont remis dans la file d'envoi.",
        });
        return ExitCode.Done;
    }

    private static long? NumberOf(string asked) =>
        long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

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

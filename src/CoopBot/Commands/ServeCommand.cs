using System.CommandLine;
using CoopBot.Hosting;
using CoopBot.Storage.Migrations;

namespace CoopBot.Commands;

/// <summary><c>coopbot serve</c>, the default: runs the service.</summary>
internal sealed class ServeCommand(KnowledgeLoader loader, TextWriter output, TextWriter error)
{
    public Command Create(Option<string?> folder)
    {
        var command = new Command("serve", "Lance le service (par défaut). Les réglages d'ASP.NET valent : --urls http://127.0.0.1:4000")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(folder), [.. parsed.UnmatchedTokens], cancellation));
        return command;
    }

    public async Task<int> RunAsync(string? folder, string[] arguments, CancellationToken cancellation)
    {
        var (knowledge, exitCode) = loader.ReadSound(folder);
        if (knowledge is null) return exitCode;

        WebApplication? app = null;
        try
        {
            app = BotHost.Build(knowledge, arguments);
            await app.StartAsync(cancellation);
            return await ServeAsync(app, cancellation);
        }
        catch (Exception fault) when (fault is OpenAddressException or NoIdentityException or NewerDatabaseException or BadSettingException)
        {
            await error.WriteLineAsync(fault.Message);
            return ExitCode.CannotWork;
        }
        catch (IOException fault)
        {
            await error.WriteLineAsync($"CoopBot ne peut pas écouter, l'adresse est prise ou refusée ({fault.Message.TrimEnd('.')}). "
                + "Choisissez-en une autre avec --urls http://127.0.0.1:4000.");
            return ExitCode.CannotWork;
        }
        finally
        {
            if (app is not null) await app.DisposeAsync();
        }
    }

    private async Task<int> ServeAsync(WebApplication app, CancellationToken cancellation)
    {
        await output.WriteLineAsync($"CoopBot écoute sur {string.Join(", ", app.Urls)} (Ctrl+C pour arrêter).");
        await output.WriteLineAsync("""Posez une question dans un autre terminal : dotnet run --project src/CoopBot -- ask "c'est quoi une SCIC ?". La suite : README.md.""");
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }
}

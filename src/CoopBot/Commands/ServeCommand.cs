using System.CommandLine;
using CoopBot.Hosting;

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

        await using var app = BotHost.Build(knowledge, arguments);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception fault) when (fault is OpenAddressException or IOException)
        {
            await error.WriteLineAsync(fault is OpenAddressException
                ? fault.Message
                : $"CoopBot ne peut pas écouter, l'adresse est prise ou refusée ({fault.Message.TrimEnd('.')}). "
                    + "Choisissez-en une autre avec --urls http://127.0.0.1:4000.");
            return ExitCode.CannotWork;
        }

        await output.WriteLineAsync($"CoopBot écoute sur {string.Join(", ", app.Urls)} (Ctrl+C pour arrêter).");
        await output.WriteLineAsync("""Posez une question dans un autre terminal : dotnet run --project src/CoopBot -- ask "c'est quoi une SCIC ?". La suite : README.md.""");
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }
}

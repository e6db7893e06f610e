using System.CommandLine;
using System.Text.RegularExpressions;
using CoopBot.TeamsApp;

namespace CoopBot.Commands;

/// <summary><c>coopbot package</c>: writes the package of the Teams app for one installation, checked as Teams will check it.</summary>
internal sealed partial class PackageCommand(TextWriter output, TextWriter error)
{
    private const string DefaultFile = "coopbot-teams.zip";
    private const string DefaultVersion = "1.0.0";
    private const int LongestName = 30;

    public Command Create()
    {
        var appId = new Option<string?>("--app-id") { Description = "L'identifiant d'application (client) de l'inscription du bot dans Microsoft Entra.", HelpName = "GUID" };
        var host = new Option<string?>("--host") { Description = "Le nom public du service, sans https:// : bot.exemple.fr.", HelpName = "NOM" };
        var file = new Option<string?>("--output") { Description = $"Le fichier à écrire (par défaut : {DefaultFile}).", HelpName = "FICHIER" };
        var version = new Option<string?>("--version")
        {
            Description = $"La version du paquet (par défaut : {DefaultVersion}). Teams ne prend une mise à jour que sous une version plus haute.",
            HelpName = "N.N.N",
        };
        var name = new Option<string?>("--name") { Description = $"Le nom que voient les membres, {LongestName} caractères au plus (par défaut : CoopBot).", HelpName = "NOM" };
        Judge(appId, FaultOfAppId);
        Judge(host, HostName.FaultOf);
        Judge(version, text => Version().IsMatch(text) ? null : $"« {text} » n'est pas une version. Il faut trois nombres, sans zéro devant : 1.2.0.");
        Judge(name, text => text.Trim().Length is > 0 and <= LongestName ? null : $"Le nom doit avoir de 1 à {LongestName} caractères.");

        var command = new Command("package", "Écrit le paquet de l'application Teams, après l'avoir vérifié. --app-id et --host sont nécessaires.") { appId, host, file, version, name };
        command.Validators.Add(result =>
        {
            // System.CommandLine would say it in English.
            foreach (var needed in new[] { appId, host }.Where(option => result.GetResult(option) is null))
                result.AddError($"Il manque {needed.Name} {needed.HelpName}.");
        });
        command.SetAction((parsed, cancellation) => parsed.UnmatchedTokens is [{ } stray, ..]
            ? RefuseAsync(stray)
            : RunAsync(
                new PackageRequest(
                    Guid.Parse(parsed.GetValue(appId)!),
                    parsed.GetValue(host)!.ToLowerInvariant(),
                    parsed.GetValue(version) ?? DefaultVersion,
                    parsed.GetValue(name)?.Trim()),
                parsed.GetValue(file) ?? DefaultFile,
                cancellation));
        return command;
    }

    private async Task<int> RefuseAsync(string stray)
    {
        await error.WriteLineAsync($"« {stray} » n'est pas une option de package. Essayez « coopbot package --help ».");
        return ExitCode.CannotWork;
    }

    private async Task<int> RunAsync(PackageRequest request, string path, CancellationToken cancellation)
    {
        var files = ShippedManifest.Template().Fill(request);
        var faults = new PackageCheck(ShippedManifest.Schemas()).Faults(files);
        if (!faults.IsEmpty)
        {
            foreach (var fault in faults) await error.WriteLineAsync(fault);
            await error.WriteLineAsync($"{KnowledgeLoader.Count(faults.Length)} dans manifest/ : rien n'est écrit.");
            return ExitCode.Faults;
        }

        try
        {
            await File.WriteAllBytesAsync(path, PackageArchive.Write(files), cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"« {path} » ne peut pas être écrit : vérifiez que son dossier existe et que vous avez le droit d'y écrire, ou donnez un autre fichier avec --output.");
            return ExitCode.CannotWork;
        }

        await output.WriteLineAsync($"{path} est écrit : version {request.Version}, pour le bot {request.AppId} sur https://{request.Host}/api/messages.");
        await output.WriteLineAsync($"Il contient {string.Join(", ", files.Select(file => file.Name))}, valides selon le schéma de Microsoft.");
        await output.WriteLineAsync("Étape suivante : chargez-le dans Teams, comme le dit docs/installer-teams.md.");
        return ExitCode.Done;
    }

    private static string? FaultOfAppId(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty
        ? null
        : $"« {text} » n'est pas un identifiant d'application. Il s'écrit comme 12345678-90ab-cdef-1234-567890abcdef.";

    private static void Judge(Option<string?> option, Func<string, string?> judge) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } text && judge(text) is { } fault) result.AddError(fault);
    });

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})(\.(0|[1-9][0-9]{0,8})){2}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}

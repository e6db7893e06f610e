using System.CommandLine;

namespace CoopBot.Commands;

/// <summary><c>coopbot check</c>: tells staff everything that is wrong with the knowledge files.</summary>
internal sealed class CheckCommand(KnowledgeLoader loader, TextWriter output)
{
    public Command Create(Option<string?> folder)
    {
        var command = new Command("check", "Vérifie les fiches et dit, fichier et ligne, ce qui ne va pas (code 1 s'il y a des erreurs).");
        command.SetAction(parsed => Run(parsed.GetValue(folder)));
        return command;
    }

    private int Run(string? folder)
    {
        if (loader.Read(folder) is not { } found) return ExitCode.CannotWork;
        foreach (var fault in found.Reading.Faults) output.WriteLine(fault);
        output.WriteLine(found.Reading.Base is { } knowledge
            ? $"{knowledge.Entries.Length} fiches vérifiées dans {found.Folder}, aucune erreur."
            : $"{KnowledgeLoader.Count(found.Reading.Faults.Length)} dans {found.Folder}.");
        return found.Reading.Base is null ? ExitCode.Faults : ExitCode.Done;
    }
}

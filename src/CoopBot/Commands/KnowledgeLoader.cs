using CoopBot.Hosting;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Reading;

namespace CoopBot.Commands;

/// <summary>Reads the knowledge folder for a command and tells the person why where that fails.</summary>
/// <param name="error">Where faults go.</param>
internal sealed class KnowledgeLoader(TextWriter error)
{
    /// <summary>The reading and its folder, or null after a message when there is no folder to read.</summary>
    public (KnowledgeReading Reading, string Folder)? Read(string? asked)
    {
        if (KnowledgeFolder.Locate(asked) is { } folder) return (KnowledgeReader.ReadFolder(folder), folder);
        error.WriteLine(asked is null
            ? "Aucun dossier « knowledge » à côté du programme. Indiquez-le avec --knowledge DOSSIER."
            : $"Le dossier « {asked} » n'existe pas. Vérifiez le chemin donné à --knowledge.");
        return null;
    }

    /// <summary>A base without faults, or the exit code after a message.</summary>
    public (KnowledgeBase? Base, int ExitCode) ReadSound(string? asked)
    {
        if (Read(asked) is not { } found) return (null, ExitCode.CannotWork);
        if (found.Reading.Base is { } knowledge) return (knowledge, ExitCode.Done);
        foreach (var fault in found.Reading.Faults) error.WriteLine(fault);
        error.WriteLine($"CoopBot ne démarre pas : {Count(found.Reading.Faults.Length)} dans {found.Folder}. Corrigez, puis relancez.");
        return (null, ExitCode.Faults);
    }

    /// <summary>A number of faults in words.</summary>
    public static string Count(int faults) => faults == 1 ? "1 erreur" : $"{faults} erreurs";
}

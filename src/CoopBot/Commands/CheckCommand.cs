using System.CommandLine;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Replies;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Reading;
using CoopBot.Knowledge.Search;

namespace CoopBot.Commands;

/// <summary><c>coopbot check</c>: tells staff everything that is wrong with the knowledge files, and which questions their entry has lost.</summary>
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
        var faults = found.Reading.Base is { } knowledge ? [.. LostQuestions(knowledge)] : found.Reading.Faults;
        foreach (var fault in faults) output.WriteLine(fault);
        output.WriteLine(faults.IsEmpty
            ? $"{found.Reading.Base!.Entries.Length} fiches vérifiées dans {found.Folder}, aucune erreur."
            : $"{KnowledgeLoader.Count(faults.Length)} dans {found.Folder}.");
        return faults.IsEmpty ? ExitCode.Done : ExitCode.Faults;
    }

    private static IEnumerable<Fault> LostQuestions(KnowledgeBase knowledge)
    {
        var assistant = new Assistant(knowledge, new KnowledgeSearch(knowledge));
        return QuestionCheck.Lost(knowledge, assistant).Select(lost => new Fault(
            lost.Entry.File,
            lost.Question.Line,
            $"la question « {lost.Question.Text} » reçoit {Received(lost.Reply)}. Dites-la autrement, ou déplacez-la dans la bonne fiche ou rubrique."));
    }

    private static string Received(Reply reply) => reply switch
    {
        Answer { Heading: { } heading } answer => $"la réponse de « {answer.Title} », rubrique « {heading} »",
        Answer answer => $"la réponse de « {answer.Title} »",
        Comparison comparison => $"une comparaison ({string.Join(", ", comparison.Subjects.Select(subject => subject.Label))})",
        ClarifyingQuestion => "une demande de précision",
        _ => "« je ne sais pas » ou une réponse d'usage",
    };
}

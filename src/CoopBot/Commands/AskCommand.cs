using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Search;
using Spectre.Console;

namespace CoopBot.Commands;

/// <summary><c>coopbot ask</c>: answers a question, or each line of standard input, at the terminal.</summary>
internal sealed class AskCommand(KnowledgeLoader loader, TextReader input, TextWriter output)
{
    // In a file or a pipe a line is a paragraph: whoever reads it breaks it.
    private const int UnwrappedWidth = 100_000;

    public Command Create(Option<string?> folder)
    {
        var question = new Argument<string[]>("QUESTION")
        {
            Description = "La question. Sans question, chaque ligne de l'entrée standard en est une.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        question.Validators.Add(result =>
        {
            // Otherwise a misspelt option would be answered as a question.
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
                result.AddError($"L'option « {token.Value} » n'existe pas. Essayez « coopbot ask --help ».");
        });
        var json = new Option<bool>("--json") { Description = "Écrit un objet JSON par réponse, un par ligne." };
        var why = new Option<bool>("--why") { Description = "Dit aussi comment la question a été comprise, et les fiches les plus proches." };
        var command = new Command("ask", "Répond à une question dans le terminal.") { question, json, why };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(why)) result.AddError("« --json » et « --why » ne vont pas ensemble : gardez-en un.");
        });
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(folder), parsed.GetValue(question) ?? [], parsed.GetValue(json), parsed.GetValue(why), cancellation));
        return command;
    }

    private async Task<int> RunAsync(string? folder, string[] words, bool json, bool why, CancellationToken cancellation)
    {
        var (knowledge, exitCode) = loader.ReadSound(folder);
        if (knowledge is null) return exitCode;
        var assistant = new Assistant(knowledge, new KnowledgeSearch(knowledge));
        var console = Console(output);
        var terminal = new TerminalAnswer(console);
        var explanation = new TerminalExplanation(console);

        await foreach (var question in Questions(words, cancellation))
        {
            // Each question stands alone: the same line gives the same answer wherever it comes.
            var understanding = assistant.Understand(question, ConversationState.New);
            if (why) explanation.Write(understanding);
            if (json) await output.WriteLineAsync(JsonSerializer.Serialize(AnswerLine.Of(understanding.Reply), AnswerJson.Readable.AnswerLine));
            else terminal.Write(understanding.Reply);
        }

        return ExitCode.Done;
    }

    private static IAnsiConsole Console(TextWriter output)
    {
        var destination = new AnsiConsoleOutput(output);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = destination,
            Ansi = destination.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = destination.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!destination.IsTerminal) console.Profile.Width = UnwrappedWidth;
        return console;
    }

    private async IAsyncEnumerable<string> Questions(
        string[] words, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (words.Length > 0)
        {
            yield return string.Join(' ', words);
            yield break;
        }

        while (await input.ReadLineAsync(cancellation) is { } line)
            if (!string.IsNullOrWhiteSpace(line)) yield return line;
    }
}

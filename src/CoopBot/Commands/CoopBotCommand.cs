using System.CommandLine;
using System.CommandLine.Help;

namespace CoopBot.Commands;

/// <summary>The command line: <c>coopbot [serve|ask|check|outbox|package]</c>. What it prints for people is in French.</summary>
public static class CoopBotCommand
{
    /// <summary>The root command.</summary>
    /// <param name="input">Where questions are read from when none is given.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where faults go.</param>
    /// <returns>A command to parse arguments with. Exit codes: 0 done, 1 faults found, 2 cannot work.</returns>
    public static RootCommand Create(TextReader input, TextWriter output, TextWriter error)
    {
        var folder = new Option<string?>("--knowledge")
        {
            Description = "Le dossier des fiches (par défaut, celui du programme).",
            HelpName = "DOSSIER",
            Recursive = true,
        };
        var loader = new KnowledgeLoader(error);
        var serve = new ServeCommand(loader, output, error);

        var root = new RootCommand("CoopBot répond aux questions sur la coopération dans l'économie sociale et solidaire.");
        root.Options.Add(folder);
        root.Options.OfType<HelpOption>().Single().Description = "Affiche cette aide.";
        root.Options.OfType<VersionOption>().Single().Description = "Affiche la version.";
        root.Subcommands.Add(serve.Create(folder));
        root.Subcommands.Add(new AskCommand(loader, input, output).Create(folder));
        root.Subcommands.Add(new CheckCommand(loader, output).Create(folder));
        var database = new KeptDatabase(error);
        root.Subcommands.Add(new OutboxCommand(database, output).Create());
        root.Subcommands.Add(new FeedbackCommand(database, output).Create());
        root.Subcommands.Add(new PackageCommand(output, error).Create());

        // Without a verb the program serves; ASP.NET's own arguments pass through.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancellation) =>
            serve.RunAsync(parsed.GetValue(folder), [.. parsed.UnmatchedTokens], cancellation));
        return root;
    }
}

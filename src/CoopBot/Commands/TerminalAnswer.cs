using System.Text.RegularExpressions;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Replies;
using Spectre.Console;

namespace CoopBot.Commands;

/// <summary>Writes a reply at the terminal; the console drops colours where the output is not a terminal.</summary>
/// <param name="console">The console.</param>
internal sealed partial class TerminalAnswer(IAnsiConsole console)
{
    public void Write(Reply reply)
    {
        if (ReplyText.Title(reply) is { } title) console.MarkupLine($"[bold green]{Markup.Escape(title)}[/]");
        foreach (var line in ReplyText.Body(reply).Split('\n')) console.MarkupLine(Styled(line));
        if (ReplyText.Sources(reply) is { IsEmpty: false } sources) console.MarkupLine($"\n[grey]{Markup.Escape(ReplyText.SourceLine(sources))}[/]");
        if (!reply.Choices.IsEmpty)
        {
            var labels = string.Join(" · ", reply.Choices.Select(choice => choice.Label));
            console.MarkupLine($"[cyan]Demandez aussi : {Markup.Escape(labels)}[/]");
        }

        console.MarkupLine("");
    }

    private static string Styled(string markdown)
    {
        var text = Markup.Escape(Link().Replace(markdown, "${label} (${address})"));
        return Bold().Replace(text, "[bold]${text}[/]");
    }

    [GeneratedRegex(@"\*\*(?<text>.+?)\*\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\[(?<label>[^\]]+)\]\((?<address>https?://[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}

using System.CommandLine;
using CoopBot.Conversation.Feedback;

namespace CoopBot.Commands;

/// <summary><c>coopbot feedback</c>: shows those who write the entries what people think of the answers, and their remarks; never who they are.</summary>
internal sealed class FeedbackCommand(KeptDatabase database, TextWriter output)
{
    public Command Create()
    {
        var command = new Command("feedback", "Montre les avis sur les réponses et les remarques, sans dire de qui. Les réglages du service valent : --Storage:File FICHIER")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellation) => database.UseAsync(
            command.Name, [.. parsed.UnmatchedTokens], services => RunAsync(services.GetRequiredService<IRatings>(), cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(IRatings ratings, CancellationToken cancellation)
    {
        new FeedbackReport(output).Write(await ratings.ListAsync(cancellation));
        return ExitCode.Done;
    }
}

using System.CommandLine;
using System.Globalization;
using CoopBot.Conversation.Delivery;

namespace CoopBot.Commands;

/// <summary>
/// <c>coopbot outbox</c>: shows the operator what waits to be delivered and what was given up, and puts that back. It works beside a service
/// that runs, on the same database, found by the same settings.
/// </summary>
internal sealed class OutboxCommand(KeptDatabase database, TextWriter output)
{
    private const string All = "tout";

    public Command Create()
    {
        var requeue = new Option<string?>("--requeue")
        {
            Description = $"Remet dans la file d'envoi le message abandonné de ce numéro, ou tous avec « {All} ».",
            HelpName = $"NUMÉRO|{All}",
        };
        requeue.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } asked && asked != All && NumberOf(asked) is null)
                result.AddError($"« {asked} » n'est pas un numéro. Donnez celui d'un message de la liste, ou « {All} ».");
        });
        var command = new Command("outbox", "Montre les messages qui attendent d'être envoyés et ceux qui ont été abandonnés. Les réglages du service valent : --Storage:File FICHIER")
        {
            requeue,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) => database.UseAsync(
            command.Name, [.. parsed.UnmatchedTokens], services => RunAsync(parsed.GetValue(requeue), services, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(string? asked, IServiceProvider services, CancellationToken cancellation)
    {
        var letters = services.GetRequiredService<IDeadLetters>();
        if (asked is not null) return await RequeueAsync(letters, NumberOf(asked), cancellation);
        var depth = await services.GetRequiredService<IOutbox>().MeasureAsync(cancellation);
        new OutboxReport(output).Write(depth, await letters.ListAsync(cancellation));
        return ExitCode.Done;
    }

    private async Task<int> RequeueAsync(IDeadLetters letters, long? number, CancellationToken cancellation)
    {
        if (number is { } one)
        {
            var isThere = await letters.RequeueAsync(one, cancellation);
            await output.WriteLineAsync(isThere
                ? $"Le message {one} est remis dans la file d'envoi."
                : $"Aucun message abandonné ne porte le numéro {one}. « coopbot outbox » en donne la liste.");
            return isThere ? ExitCode.Done : ExitCode.Faults;
        }

        // One after the other, so that those of a conversation keep their order.
        var count = 0;
        foreach (var letter in await letters.ListAsync(cancellation))
            if (await letters.RequeueAsync(letter.Id, cancellation)) count++;
        await output.WriteLineAsync(count switch
        {
            0 => "Aucun message abandonné : rien à remettre dans la file d'envoi.",
            1 => "1 message est remis dans la file d'envoi.",
            _ => $"{count} messages sont remis dans la file d'envoi.",
        });
        return ExitCode.Done;
    }

    private static long? NumberOf(string asked) =>
        long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

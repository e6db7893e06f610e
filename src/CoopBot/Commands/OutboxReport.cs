using System.Globalization;
using CoopBot.Conversation.Delivery;

namespace CoopBot.Commands;

/// <summary>Writes what waits and what was given up. No text of a message, and of an address its host only: the rest names a conversation.</summary>
/// <param name="output">Where to.</param>
internal sealed class OutboxReport(TextWriter output)
{
    private const string Time = "yyyy-MM-dd HH:mm:ss 'UTC'";
    private const string NoHost = "?";

    public void Write(OutboxDepth depth, IReadOnlyList<DeadLetter> letters)
    {
        output.WriteLine(depth.Messages == 0
            ? "En attente d'envoi : aucun message."
            : $"En attente d'envoi : {depth.Messages} ; le plus ancien attend depuis {Age(depth.OldestAge)}.");
        output.WriteLine(letters.Count == 0 ? "Abandonnés : aucun message." : $"Abandonnés : {letters.Count}.");
        if (letters.Count == 0) return;

        output.WriteLine();
        Row("Numéro", "Abandonné le", "Essais", "Serveur du canal", "Raison");
        foreach (var letter in letters)
        {
            Row(
                letter.Id.ToString(CultureInfo.InvariantCulture),
                letter.Died.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture),
                letter.Attempts.ToString(CultureInfo.InvariantCulture),
                HostOf(letter.Address),
                letter.Reason);
        }

        output.WriteLine();
        output.WriteLine("Pour en remettre un dans la file d'envoi : coopbot outbox --requeue NUMÉRO ; tous : coopbot outbox --requeue tout");
    }

    private void Row(string number, string died, string attempts, string host, string reason) =>
        output.WriteLine($"{number,8}  {died,-23}  {attempts,6}  {host,-28}  {reason}");

    private static string HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Authority.Length > 0 ? uri.Authority : NoHost;

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalSeconds} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalMinutes} min"),
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h {age.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} j {age.Hours} h"),
    };
}

using System.Globalization;
using System.Net;
using CoopBot.Harness.Load;
using CoopBot.Harness.Stores;

namespace CoopBot.Harness.Faults;

/// <summary>What became of every message of a run.</summary>
/// <param name="Plan">The run.</param>
/// <param name="Log">What was sent and what came back.</param>
/// <param name="Store">What was kept at the end.</param>
/// <param name="Refusals">How many messages the bots refused, with which status.</param>
/// <param name="RefusedReplies">How many calls the connector refused.</param>
/// <param name="Loaded">How long messages were sent.</param>
/// <param name="Drained">How long the last replies took after that.</param>
/// <param name="Output">The last lines that the bots wrote.</param>
public sealed record Tally(
    FaultPlan Plan,
    MessageLog Log,
    StoreCounts Store,
    IReadOnlyDictionary<HttpStatusCode, int> Refusals,
    long RefusedReplies,
    TimeSpan Loaded,
    TimeSpan Drained,
    string Output)
{
    private const int MostNamed = 5;

    /// <summary>
    /// What must not be, in sentences; empty after a run without fault. A kill between the connector's receipt of a reply and the bot's
    /// note of it may repeat that reply, so there may be one repeat a kill.
    /// </summary>
    public IReadOnlyList<string> Faults =>
    [
        .. Named("acknowledged and never answered", Log.Lost),
        .. Named("answered before an earlier message of the same person", Log.Misplaced),
        .. Named("answered and never sent", Log.Unasked),
        .. Unless(Log.AcknowledgedCount > 0, "no message was acknowledged"),
        .. Unless(Log.RepeatCount <= Plan.Kills, $"{Log.RepeatCount} replies came again, after {Plan.Kills} kills"),
        .. Unless(Store.Inbox == Log.AcknowledgedCount, $"{Store.Inbox} messages in the inbox, {Log.AcknowledgedCount} acknowledged"),
        .. Unless(Store.Versions == Store.Inbox, $"{Store.Versions} effects on states of {Store.Inbox} messages"),
        .. Unless(Store.Outbox == 0, $"{Store.Outbox} replies left in the outbox"),
        .. Unless(Store.DeadLetters == 0, $"{Store.DeadLetters} replies given up"),
        .. Refusals.Where(refusal => refusal.Key != HttpStatusCode.ServiceUnavailable)
            .Select(refusal => $"{refusal.Value} messages refused with {(int)refusal.Key}"),
    ];

    /// <summary>The counts in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Plan.Store} bots={Plan.Bots} kills={Plan.Kills} server-restarts={Plan.ServerRestarts} seed={Plan.Seed}: {Log.AcknowledgedCount} acknowledged in {Loaded.TotalSeconds:0.0} s, lost={Log.Lost.Count} repeats={Log.RepeatCount} misplaced={Log.Misplaced.Count} inbox={Store.Inbox} effects={Store.Versions} outbox={Store.Outbox} dead-letters={Store.DeadLetters} refused-messages={Refusals.Values.Sum()} refused-replies={RefusedReplies} drained in {Drained.TotalSeconds:0.0} s
        """);

    private static IEnumerable<string> Unless(bool sound, string fault) => sound ? [] : [fault];

    private static IEnumerable<string> Named(string fault, IReadOnlyCollection<string> ids) =>
        Unless(ids.Count == 0, $"{ids.Count} messages {fault}: {string.Join(' ', ids.Take(MostNamed))}");
}

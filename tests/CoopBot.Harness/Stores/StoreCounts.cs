namespace CoopBot.Harness.Stores;

/// <summary>How much a store holds.</summary>
/// <param name="Versions">The sum of the versions of all states: each turn's effect counts one.</param>
/// <param name="Inbox">Messages taken.</param>
/// <param name="Outbox">Replies still to deliver.</param>
/// <param name="DeadLetters">Replies given up.</param>
public sealed record StoreCounts(long Versions, long Inbox, long Outbox, long DeadLetters);

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CoopBot.Conversation.Turns;

/// <summary>Counts turns. Where nobody listens, counting costs next to nothing.</summary>
public sealed class TurnMetrics
{
    private const string Outcome = "outcome";

    // Seconds. A turn takes about a millisecond; one that waits for the disk, the network or those before it takes longer.
    private static readonly double[] DurationBounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly TimeProvider _time;
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _unanswered;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _duplicates;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">Makes the meter.</param>
    /// <param name="time">The clock.</param>
    public TurnMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(BotMeter.Name);
        _turns = meter.CreateCounter<long>("coopbot.turns", "{turn}", "Turns taken and kept.");
        _duration = meter.CreateHistogram(
            "coopbot.turn.duration",
            "s",
            "From the arrival of a turn, its wait for those before it included, until all of it is kept.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = DurationBounds });
        _unanswered = meter.CreateCounter<long>("coopbot.questions.unanswered", "{question}", "Questions that nothing in the base answered.");
        _conflicts = meter.CreateCounter<long>("coopbot.turn.conflicts", "{conflict}", "Commits refused because a document had changed meanwhile.");
        _duplicates = meter.CreateCounter<long>("coopbot.turn.duplicates", "{activity}", "Activities sent again, given the answer that they had got.");
    }

    /// <summary>The time that a turn arrived, for <see cref="Taken"/>.</summary>
    internal long Arrived() => _duration.Enabled ? _time.GetTimestamp() : 0;

    /// <summary>Counts a turn that was taken and kept.</summary>
    /// <param name="arrived">When it arrived.</param>
    /// <param name="outcome">What came of it: one of <see cref="TurnOutcome"/>.</param>
    /// <param name="output">How it was replied.</param>
    internal void Taken(long arrived, string outcome, TurnOutput output)
    {
        var tags = new TagList { { Outcome, outcome }, { "delivery", DeliveryOf(output) } };
        _turns.Add(1, tags);
        if (arrived != 0) _duration.Record(_time.GetElapsedTime(arrived).TotalSeconds, new KeyValuePair<string, object?>(Outcome, outcome));
        if (outcome == TurnOutcome.Unknown) _unanswered.Add(1);
    }

    /// <summary>Counts a commit that was refused; the turn is decided again.</summary>
    internal void Conflicted() => _conflicts.Add(1);

    /// <summary>Counts an activity that was answered before.</summary>
    internal void Repeated() => _duplicates.Add(1);

    private static string DeliveryOf(TurnOutput output)
    {
        if (!output.Messages.IsEmpty) return "messages";
        return output.Answer.Body is null ? "none" : "response";
    }
}

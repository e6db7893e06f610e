using System.Collections.Immutable;
using CoopBot.Conversation.Replies;

namespace CoopBot.Conversation.Turns;

/// <summary>What came of a turn, as figures tell it.</summary>
internal static class TurnOutcome
{
    /// <summary>Nothing in the base answered.</summary>
    public const string Unknown = "unknown";

    /// <summary>The turn failed; an apology was sent.</summary>
    public const string Fault = "fault";

    /// <summary>The name of what was replied: one of a few. Where there are several replies, the last one counts.</summary>
    public static string Of(ImmutableArray<Reply> replies) => replies.IsEmpty
        ? "silent"
        : replies[^1] switch
        {
            Answer => "answered",
            Comparison => "compared",
            ClarifyingQuestion => "asked_back",
            Replies.Unknown => Unknown,
            Notice => "notice",
            _ => "other",
        };
}

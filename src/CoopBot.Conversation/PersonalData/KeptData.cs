using System.Collections.Immutable;

namespace CoopBot.Conversation.PersonalData;

/// <summary>What is kept about a person in a channel.</summary>
/// <param name="Documents">What is remembered of them: in each conversation, and everywhere.</param>
/// <param name="Answers">How many of the bot's answers are kept in case their activity is sent again.</param>
/// <param name="Received">How many of their messages wait to be answered.</param>
/// <param name="Waiting">How many replies to them wait to be delivered, or could not be.</param>
public sealed record KeptData(ImmutableArray<KeptDocument> Documents, long Answers, long Received, long Waiting)
{
    /// <summary>Of how many delivered messages the subject is kept, for opinions on them.</summary>
    public long Sent { get; init; }

    /// <summary>How many of their opinions on replies are kept, remarks included.</summary>
    public long Ratings { get; init; }

    /// <summary>
    /// The day after which the identities of the person and of the private conversation with them are deleted, if nothing touches them before; null
    /// when they are not kept.
    /// </summary>
    public DateOnly? Reachable { get; init; }

    /// <summary>What was said on the web page, or null where nothing of it is kept.</summary>
    public KeptExchange? Exchange { get; init; }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CoopBot.Conversation.Replies;

namespace CoopBot.Conversation.Turns;

/// <summary>What a turn must know of the turns before, for one person in one conversation. Small and immutable.</summary>
/// <param name="Entry">The slug of the entry last answered, or null.</param>
/// <param name="Facet">The French key of the facet last answered, or null for the short answer.</param>
/// <param name="Before">The slug of another entry, answered before that one or compared with it; or null.</param>
/// <param name="Choices">The choices last offered, in the order of their numbers.</param>
/// <param name="At">When that was.</param>
public sealed record ConversationState(
    string? Entry, string? Facet, string? Before, ImmutableArray<Choice> Choices, DateTimeOffset At)
{
    /// <summary>How long a subject stays understood: after this, "et sa gouvernance ?" asks about nothing.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>The state of a conversation that begins.</summary>
    public static ConversationState New { get; } = new(null, null, null, [], DateTimeOffset.MinValue);

    /// <summary>What the last answer compared, in the words of <see cref="Reply.Subject"/>; null where it was about one entry.</summary>
    public string? Compared { get; init; }

    /// <summary>What was last answered, in the words of <see cref="Reply.Subject"/>, or null.</summary>
    [JsonIgnore]
    public string? Subject => Compared ?? (Entry is null ? null : SubjectName.Of(Entry, Facet));

    /// <summary>The state as it counts at a time: itself, or a new one when it is too old.</summary>
    /// <param name="now">The time of the turn.</param>
    /// <returns>A state to decide on.</returns>
    public ConversationState AsOf(DateTimeOffset now) => now - At <= Lifetime ? this : New;

    /// <summary>The state after a reply: what it was about, and what it offers.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="now">The time of the turn.</param>
    /// <returns>The next state; small talk leaves the subject as it was.</returns>
    public ConversationState After(Reply reply, DateTimeOffset now) => reply switch
    {
        Answer answer => new ConversationState(
            answer.Entry, answer.Facet, answer.Entry == Entry ? Before : Entry, answer.Choices, now),
        Comparison comparison => new ConversationState(
            comparison.Subjects[^1].Entry, Facet: null, comparison.Subjects[0].Entry, comparison.Choices, now)
        {
            Compared = comparison.Subject,
        },
        _ => this with { Choices = reply.Choices, At = now },
    };
}

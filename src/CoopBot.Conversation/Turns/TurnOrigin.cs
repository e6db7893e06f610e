namespace CoopBot.Conversation.Turns;

/// <summary>Where a turn comes from: who said it, in which conversation.</summary>
/// <param name="Channel">The channel's identity, such as <c>msteams</c>.</param>
/// <param name="Conversation">The conversation's identity in that channel, its thread included.</param>
/// <param name="Person">The person's identity in that channel.</param>
public sealed record TurnOrigin(string Channel, string Conversation, string Person)
{
    /// <summary>The channel's identity of what came in; null where it has none, and then a resend cannot be told from a new turn.</summary>
    public string? Activity { get; init; }

    /// <summary>What is installed and removed as one: the team of a channel, else the conversation without its thread.</summary>
    public string Installation { get; init; } = Conversation;
}

namespace CoopBot.Conversation.References;

/// <summary>A conversation that the bot may write to first, with what a channel needs for it (protocol sheet, 3.2).</summary>
/// <param name="Channel">The channel's identity, such as <c>msteams</c>.</param>
/// <param name="Conversation">The conversation's identity in that channel, its thread included.</param>
/// <param name="Service">The address of the channel's service; the newest counts, since it may move.</param>
/// <param name="Bot">The bot's own identity in that channel.</param>
/// <param name="Seen">When the channel last named it, to a day.</param>
public sealed record ConversationReference(string Channel, string Conversation, string Service, string Bot, DateTimeOffset Seen)
{
    /// <summary>What is installed and removed as one: the team of a channel, else the conversation without its thread.</summary>
    public string Installation { get; init; } = Conversation;

    /// <summary>The person of a private conversation; null in any other, where nobody in particular is written to.</summary>
    public string? Person { get; init; }

    /// <summary>The language that the channel last gave, such as <c>fr-FR</c>, or null.</summary>
    public string? Locale { get; init; }

    /// <summary>The organisation in the channel, or null where it has none.</summary>
    public string? Tenant { get; init; }

    /// <summary>Whether the channel proved that it was the channel (A7550, A7560).</summary>
    public bool IsVerified { get; init; }
}

namespace CoopBot.Conversation.Turns;

/// <summary>
/// Whose document it is. Nobody's turn continues somebody else's: what a turn remembers is kept for one person in one conversation.
/// </summary>
public sealed record StateKey
{
    private StateKey(string channel, string? conversation, string? person) =>
        (Channel, Conversation, Person) = (channel, conversation, person);

    /// <summary>The channel's identity, such as <c>msteams</c>.</summary>
    public string Channel { get; }

    /// <summary>The conversation's identity in that channel, or null for a document that follows a person everywhere.</summary>
    public string? Conversation { get; }

    /// <summary>The person's identity in that channel, or null for a document that a whole conversation shares.</summary>
    public string? Person { get; }

    /// <summary>The document that a conversation shares.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="conversation">The conversation in it.</param>
    /// <returns>Its key.</returns>
    public static StateKey OfConversation(string channel, string conversation) => new(channel, conversation, person: null);

    /// <summary>The document of a person, whatever the conversation.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="person">The person in it.</param>
    /// <returns>Its key.</returns>
    public static StateKey OfPerson(string channel, string person) => new(channel, conversation: null, person);

    /// <summary>The document of a person in one conversation.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="conversation">The conversation in it.</param>
    /// <param name="person">The person in it.</param>
    /// <returns>Its key.</returns>
    public static StateKey OfPersonIn(string channel, string conversation, string person) => new(channel, conversation, person);
}

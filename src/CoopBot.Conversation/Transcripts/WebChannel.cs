namespace CoopBot.Conversation.Transcripts;

/// <summary>The channel of the web page, which this program is itself: what is sent there goes to the conversation's transcript.</summary>
public static class WebChannel
{
    /// <summary>The channel's identity.</summary>
    public const string Id = "web";

    private const string Scheme = Id + ":";

    /// <summary>The address of messages to a conversation of the web page.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <returns><c>web:{conversation}</c>.</returns>
    public static string AddressOf(string conversation) => Scheme + conversation;

    /// <summary>The conversation that an address leads to.</summary>
    /// <param name="address">Any message's address.</param>
    /// <returns>The conversation, or null when the address is of another channel.</returns>
    public static string? ConversationAt(string address) =>
        address.StartsWith(Scheme, StringComparison.Ordinal) ? address[Scheme.Length..] : null;
}

namespace CoopBot.Conversation.Feedback;

/// <summary>Which reply is rated.</summary>
public abstract record RatedReply
{
    /// <summary>The reply about a subject, in the conversation of the turn.</summary>
    /// <param name="Subject">What it was about: <see cref="Replies.Reply.Subject"/>.</param>
    public sealed record About(string Subject) : RatedReply;

    /// <summary>A message of the bot's, which the channel names by its identity.</summary>
    /// <param name="Activity">That identity.</param>
    public sealed record Message(string Activity) : RatedReply;
}

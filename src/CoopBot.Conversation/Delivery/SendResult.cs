namespace CoopBot.Conversation.Delivery;

/// <summary>What came of sending a message.</summary>
public abstract record SendResult
{
    /// <summary>The channel has it.</summary>
    /// <param name="ActivityId">The channel's identity of the message, or null where it gave none: Teams may answer without a body.</param>
    public sealed record Delivered(string? ActivityId) : SendResult;

    /// <summary>Not now. The channel may have it all the same: it did not say.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    /// <param name="After">How long the channel asks to wait, or null when it does not say.</param>
    public sealed record TryAgain(string Reason, TimeSpan? After) : SendResult;

    /// <summary>It was not sent: the channel takes only so much at a time. What is worth nothing later is dropped.</summary>
    /// <param name="After">How long to wait.</param>
    public sealed record TooSoon(TimeSpan After) : SendResult;

    /// <summary>The channel will never take it.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    public sealed record Refused(string Reason) : SendResult
    {
        /// <summary>Whether nothing at all can be sent to that conversation any more, until the bot is heard of there again.</summary>
        public bool IsGone { get; init; }
    }
}

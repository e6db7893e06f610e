namespace CoopBot.Conversation.Feedback;

/// <summary>What a person thinks of a reply.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="IsUseful">Whether it was useful to them; null where they take their word back, or only comment.</param>
/// <param name="Comment">What they say about it, as <see cref="Feedback.Comment.Of"/> makes it, or null. Somebody's own words: shown to staff only, never logged.</param>
public sealed record Rating(RatedReply Reply, bool? IsUseful, string? Comment)
{
    /// <summary>Whether nothing is left to keep.</summary>
    public bool IsWithdrawn => IsUseful is null && Comment is null;
}

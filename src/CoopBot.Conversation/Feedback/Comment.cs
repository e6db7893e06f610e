namespace CoopBot.Conversation.Feedback;

/// <summary>Makes what somebody wrote about a reply fit to be kept.</summary>
public static class Comment
{
    /// <summary>The longest comment that is kept, in characters; the rest is cut off.</summary>
    public const int Longest = 1000;

    /// <summary>The comment as it is kept.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>Without space around it, at most <see cref="Longest"/> characters; null where there is no word.</returns>
    public static string? Of(string? text)
    {
        var comment = text?.Trim();
        if (string.IsNullOrEmpty(comment)) return null;
        if (comment.Length <= Longest) return comment;

        // Half a character would be none.
        return comment[..(char.IsHighSurrogate(comment[Longest - 1]) ? Longest - 1 : Longest)];
    }
}

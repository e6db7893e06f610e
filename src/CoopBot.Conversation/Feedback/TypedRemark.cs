namespace CoopBot.Conversation.Feedback;

/// <summary>A remark about the last reply, typed behind a mark: "remarque : il manque un exemple", "pas utile : trop long".</summary>
/// <param name="IsUseful">What the mark says of the reply, or null for a remark alone.</param>
/// <param name="Text">The remark.</param>
internal sealed record TypedRemark(bool? IsUseful, string Text)
{
    private static readonly (string Mark, bool? IsUseful)[] Marks = [("remarque", null), ("pas utile", false), ("utile", true)];

    /// <summary>The remark that a message is, or null.</summary>
    public static TypedRemark? In(string message)
    {
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var before = message.AsSpan(0, colon).Trim();
        if (Comment.Of(message[(colon + 1)..]) is not { } text) return null;
        foreach (var (mark, isUseful) in Marks)
            if (before.Equals(mark, StringComparison.OrdinalIgnoreCase)) return new TypedRemark(isUseful, text);
        return null;
    }
}

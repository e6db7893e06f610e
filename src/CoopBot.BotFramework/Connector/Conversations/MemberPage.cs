namespace CoopBot.BotFramework.Connector.Conversations;

/// <summary>A page of a roster.</summary>
internal sealed record MemberPage
{
    /// <summary>The members.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>Names the next page; null or empty on the last.</summary>
    public string? ContinuationToken { get; init; }
}

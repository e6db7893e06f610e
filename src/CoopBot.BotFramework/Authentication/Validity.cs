namespace CoopBot.BotFramework.Authentication;

/// <summary>From when to when something holds, both included.</summary>
/// <param name="From">The first moment.</param>
/// <param name="Until">The last moment.</param>
internal sealed record Validity(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Whether it holds at that moment.</summary>
    public bool Holds(DateTimeOffset now) => From <= now && now <= Until;
}

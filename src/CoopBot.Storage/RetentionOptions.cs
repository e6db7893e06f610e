namespace CoopBot.Storage;

/// <summary>How long what is kept is kept.</summary>
public sealed record RetentionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>What is remembered of a person in a conversation, after their last message. 180 days unless configured.</summary>
    public TimeSpan Untouched { get; init; } = TimeSpan.FromDays(180);

    /// <summary>The same, after the bot was removed from the conversation or the team. 30 days unless configured.</summary>
    public TimeSpan AfterRemoval { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The answers given, kept for activities sent again. One day unless configured: channels resend within minutes.</summary>
    public TimeSpan Answers { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Messages that could not be delivered. 30 days unless configured.</summary>
    public TimeSpan DeadLetters { get; init; } = TimeSpan.FromDays(30);

    /// <summary>What delivered messages were about, for opinions on them. 30 days unless configured.</summary>
    public TimeSpan SentMessages { get; init; } = TimeSpan.FromDays(30);

    /// <summary>What people think of replies, with their remarks. 365 days unless configured.</summary>
    public TimeSpan Ratings { get; init; } = TimeSpan.FromDays(365);

    /// <summary>The day of a time, as tables count days: whole days since 1970-01-01, UTC.</summary>
    internal static long DayOf(DateTimeOffset time) => time.ToUnixTimeSeconds() / (24 * 60 * 60);

    /// <summary>The date of such a day.</summary>
    internal static DateOnly DateOf(long day) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(day));
}

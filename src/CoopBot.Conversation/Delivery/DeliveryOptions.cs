namespace CoopBot.Conversation.Delivery;

/// <summary>How messages are delivered.</summary>
public sealed record DeliveryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Delivery";

    /// <summary>The wait after a first failure; it doubles with each. 2 seconds unless configured.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between tries, unless the channel asks for more. 1 minute unless configured.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a message is tried before it goes to the dead letters. 20 times unless configured: about a quarter of an hour.</summary>
    public int Attempts { get; init; } = 20;

    /// <summary>How long a channel may take to answer. 10 seconds unless configured.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many conversations are delivered to at the same time. 128 unless configured.</summary>
    public int Lanes { get; init; } = 128;

    /// <summary>
    /// Messages are sent one after the other as long as the channel answers within this time, and side by side where it is slower.
    /// 20 milliseconds unless configured. A channel cannot be told that a message is one that it has already, so a program that is killed
    /// repeats what was received and not yet noted: one message, with a channel that is fast enough.
    /// </summary>
    public TimeSpan Slow { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// How many messages a Teams conversation gets at once; then they come at <see cref="ConversationPace"/>. 6 unless configured: Teams takes 7 in
    /// 1 second, 8 in 2 and 60 in 30 (protocol sheet, 3.4).
    /// </summary>
    public int ConversationBurst { get; init; } = 6;

    /// <summary>The time between further messages to a Teams conversation. 1 second unless configured.</summary>
    public TimeSpan ConversationPace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many messages a Teams conversation gets in an hour. 1,800 unless configured, which is what Teams takes.</summary>
    public int ConversationPerHour { get; init; } = 1800;

    /// <summary>How many messages an organisation in Teams gets in a second. 25 unless configured: half of what Teams takes.</summary>
    public int TenantPerSecond { get; init; } = 25;

    /// <summary>How often the outbox is looked at for messages that came due or that another program left. 1 second unless configured.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);
}

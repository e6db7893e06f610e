using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Endpoint;
using CoopBot.Conversation.Delivery;

namespace CoopBot.BotFramework.Connector;

/// <summary>
/// Keeps below what Teams takes (protocol sheet, 3.4), for each conversation and each organisation: a channel that has to refuse holds a whole
/// conversation, and is asked to for longer each time. Other channels name no limits. Each program counts for itself.
/// </summary>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
public sealed class SendLimits(DeliveryOptions options, TimeProvider time)
{
    private const string UnknownTenant = "unknown";

    // Of a second's messages to an organisation, or an hour's to a conversation, only so much goes at once: spread out, no window of that length holds more.
    private const int SecondsShare = 5;
    private const int HoursShare = 2;

    private readonly Lock _lock = new();
    private readonly Quota _conversation = new(options.ConversationBurst, options.ConversationPace);
    private readonly Quota _conversationHour = Spread(options.ConversationPerHour, TimeSpan.FromHours(1), HoursShare);
    private readonly Quota _tenant = new(Math.Max(1, options.TenantPerSecond / SecondsShare), TimeSpan.FromSeconds(1) / options.TenantPerSecond);

    /// <summary>The organisation that a message to an activity's conversation counts for, or null where the channel has no limits.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="tenant">The organisation, if the channel told it.</param>
    /// <returns>A text for <see cref="OutgoingMessage.Tenant"/>.</returns>
    public static string? ShareOf(string? channelId, string? tenant)
    {
        if (channelId != ChannelIds.Teams) return null;
        return Guid.TryParse(tenant, out var known) ? known.ToString() : UnknownTenant;
    }

    /// <inheritdoc cref="ShareOf(string?, string?)"/>
    /// <param name="activity">The activity.</param>
    internal static string? ShareOf(Activity activity) => ShareOf(activity.ChannelId, ActivityReference.TenantOf(activity));

    /// <summary>Counts a message, if it may be sent now.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Zero, or how long to wait before asking again.</returns>
    public TimeSpan Take(OutgoingMessage message)
    {
        if (message.Tenant is not { } tenant) return TimeSpan.Zero;
        var conversation = ConnectorAddress.ConversationOf(message.Address);
        var now = time.GetUtcNow();
        lock (_lock)
        {
            TimeSpan[] waits = [_conversation.WaitOf(conversation, now), _conversationHour.WaitOf(conversation, now), _tenant.WaitOf(tenant, now)];
            if (waits.Max() is { Ticks: > 0 } wait) return wait;
            _conversation.Take(conversation, now);
            _conversationHour.Take(conversation, now);
            _tenant.Take(tenant, now);
            return TimeSpan.Zero;
        }
    }

    private static Quota Spread(int most, TimeSpan window, int share)
    {
        var atOnce = Math.Max(1, most / share);
        return new Quota(atOnce, window / Math.Max(1, most - atOnce));
    }
}

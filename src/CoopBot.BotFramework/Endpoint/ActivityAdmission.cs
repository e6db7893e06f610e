using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.Connector;
using CoopBot.Conversation.Transcripts;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>
/// Decides whether a caller may send an activity: checks 8 to 11 of the protocol sheet, 2.2, on an activity that has passed
/// <see cref="ActivityCheck"/>.
/// </summary>
/// <param name="identity">Who the bot is.</param>
/// <param name="trusted">Where replies may be sent.</param>
internal sealed class ActivityAdmission(BotIdentity identity, TrustedServices trusted)
{
    /// <summary>Why the caller may not send the activity, in English, or null when it may.</summary>
    public string? RefusalOf(Activity activity, Caller caller)
    {
        // They come by another endpoint, with another proof.
        if (activity.ChannelId == WebChannel.Id) return "Activities of the bot's own web page are not taken here.";
        return caller switch
        {
            Caller.Channel channel when identity is BotIdentity.Registered bot => RefusalOf(activity, channel.Token, bot),
            Caller.Anonymous when identity is BotIdentity.Anonymous => RefusalOfLocal(activity),
            _ => "The caller is not authenticated.",
        };
    }

    /// <summary>The activity with what the token says of its sender in place of what the activity says (A2250 to A2252).</summary>
    public Activity WithCaller(Activity activity, Caller caller) =>
        activity with { CallerId = caller is Caller.Channel && identity is BotIdentity.Registered bot ? bot.Cloud.CallerId : null };

    private string? RefusalOf(Activity activity, TokenIdentity token, BotIdentity.Registered bot)
    {
        if (!token.Endorsements.Contains(activity.ChannelId!, StringComparer.Ordinal)) return "The token's key does not speak for this \"channelId\".";
        if (!IsSameAddress(token.ServiceUrl, activity.ServiceUrl!)) return "\"serviceUrl\" is not the token's.";
        if (!IsTenantAllowed(activity, bot)) return "The tenant is not allowed.";
        return trusted.Find(activity.ServiceUrl) is null ? "\"serviceUrl\" is not on the list of allowed hosts." : null;
    }

    private string? RefusalOfLocal(Activity activity) =>
        !ActivityTurn.IsAnsweredInResponse(activity) && trusted.Find(activity.ServiceUrl) is null
            ? "Replies are sent to this machine only: \"serviceUrl\" must be a loopback address."
            : null;

    // Without case, a final slash apart; a token without the claim vouches for no address.
    private static bool IsSameAddress(string? claimed, string named) =>
        claimed is not null && string.Equals(WithoutSlash(claimed), WithoutSlash(named), StringComparison.OrdinalIgnoreCase);

    private static string WithoutSlash(string address) => address.EndsWith('/') ? address[..^1] : address;

    // Only Teams has tenants on every activity; elsewhere one that is named must be allowed.
    private static bool IsTenantAllowed(Activity activity, BotIdentity.Registered bot)
    {
        if (bot.AllowedTenants.IsEmpty) return true;
        return ActivityReference.TenantOf(activity) is { } tenant
            ? bot.AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)
            : activity.ChannelId != ChannelIds.Teams;
    }
}

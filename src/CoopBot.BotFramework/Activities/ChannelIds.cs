namespace CoopBot.BotFramework.Activities;

/// <summary>The channels that this bot treats apart, by their <c>channelId</c> (A2021). Its own, the web page, is <see cref="Conversation.Transcripts.WebChannel"/>.</summary>
internal static class ChannelIds
{
    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "msteams";
}

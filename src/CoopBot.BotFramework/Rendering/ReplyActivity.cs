using System.Collections.Frozen;
using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Wraps a reply in an activity: as a card where the channel shows cards, as text elsewhere.</summary>
public static class ReplyActivity
{
    // Channels whose clients show Adaptive Cards; any other gets text.
    private static readonly FrozenSet<string> CardChannels =
        new[] { "msteams", "webchat", "directline", "emulator", "m365extensions", "agents" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The activity that carries a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="received">The activity that it answers.</param>
    /// <returns>A message from the bot to who wrote, without id or timestamp (A2031, A2041).</returns>
    public static Activity To(Reply reply, Activity received)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = received.ChannelId,
            From = received.Recipient,
            Recipient = received.From,
            Conversation = new ConversationAccount { Id = received.Conversation?.Id },
            ReplyToId = received.Id,
            Locale = "fr-FR",
            InputHint = "acceptingInput",
        };
        var text = ReplyText.Of(reply);
        if (!CardChannels.Contains(received.ChannelId ?? "")) return message with { Text = text, TextFormat = "markdown" };

        // A card and a text in one activity would be split by Teams and read twice elsewhere: the text goes in the summary.
        var card = new AttachmentContent.Ours(ReplyCard.Of(reply));
        return message with
        {
            Summary = text,
            Attachments = [new Attachment { ContentType = Attachment.AdaptiveCardType, Content = card }],
        };
    }
}

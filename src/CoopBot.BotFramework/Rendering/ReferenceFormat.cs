using System.Collections.Immutable;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Connector;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.References;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>What the bot says first, as messages to post to a conversation: rendered like a reply to whoever was last heard there.</summary>
internal sealed class ReferenceFormat : IReferenceFormat
{
    public ImmutableArray<OutgoingMessage> Render(ConversationReference reference, ImmutableArray<Reply> replies) =>
        [.. new DeliveredFormat(HeardIn(reference), new Uri(reference.Service)).Render(replies).Messages.Select(message => message with
        {
            Tenant = SendLimits.ShareOf(reference.Channel, reference.Tenant),
        })];

    // Without an id: nothing is replied to.
    private static Activity HeardIn(ConversationReference reference) => new()
    {
        ChannelId = reference.Channel,
        Recipient = new ChannelAccount { Id = reference.Bot },
        From = reference.Person is { } person ? new ChannelAccount { Id = person } : null,
        Conversation = new ConversationAccount { Id = reference.Conversation },
    };
}

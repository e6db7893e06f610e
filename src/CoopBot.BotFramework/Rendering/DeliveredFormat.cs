using System.Collections.Immutable;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Connector;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Replies posted to the channel after the request was answered: the normal delivery.</summary>
/// <param name="received">The activity that is answered.</param>
/// <param name="service">The channel's address.</param>
internal sealed class DeliveredFormat(Activity received, Uri service) : ITurnFormat
{
    public OutgoingMessage Typing => MessageOf(new Activity
    {
        Type = ActivityTypes.Typing,
        From = received.Recipient,
        Conversation = new ConversationAccount { Id = received.Conversation?.Id },
    });

    // An invoke is answered 200; nothing else is waited for after a 202.
    private int Code => received.Type == ActivityTypes.Invoke ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;

    public TurnOutput Render(ImmutableArray<Reply> replies) =>
        new(new TurnAnswer(Code, Body: null), [.. replies.SelectMany(MessagesOf)]);

    // What was rated is found by the message that carried the answer: the first one.
    private IEnumerable<OutgoingMessage> MessagesOf(Reply reply) =>
        ReplyActivity.To(reply, received).Select((activity, index) => MessageOf(activity) with { Subject = index == 0 ? reply.Subject : null });

    private OutgoingMessage MessageOf(Activity activity) =>
        new(ConnectorAddress.Of(service, activity), ActivityBytes.Of(activity)) { Tenant = SendLimits.ShareOf(received) };
}

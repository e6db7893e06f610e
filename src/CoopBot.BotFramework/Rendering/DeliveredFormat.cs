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
    public TurnOutput Render(ImmutableArray<Reply> replies) =>
        new(new TurnAnswer(StatusCodes.Status202Accepted, Body: null), [.. replies.Select(MessageOf)]);

    private OutgoingMessage MessageOf(Reply reply)
    {
        var activity = ReplyActivity.To(reply, received);
        return new OutgoingMessage(ConnectorAddress.Of(service, activity), ActivityBytes.Of(activity)) { Subject = reply.Subject };
    }
}

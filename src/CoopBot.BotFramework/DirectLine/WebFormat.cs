using System.Collections.Immutable;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>
/// A turn of the web page: the person's own message and the replies go to the transcript in this order, through the outbox as to any channel.
/// A page shows its own message as sent once the transcript gives it back.
/// </summary>
/// <param name="received">The activity that is answered.</param>
/// <param name="time">The clock.</param>
internal sealed class WebFormat(Activity received, TimeProvider time) : ITurnFormat
{
    public TurnOutput Render(ImmutableArray<Reply> replies)
    {
        var now = time.GetUtcNow();
        var said = received.Type == ActivityTypes.Message ? [MessageOf(WebActivity.Stamp(received, received.Id!, now))] : Array.Empty<OutgoingMessage>();
        return new TurnOutput(new TurnAnswer(StatusCodes.Status202Accepted, Body: null), [.. said, .. replies.SelectMany(ActivitiesOf).Select(
            (reply, index) => MessageOf(Numbered(reply.Activity, index + 1, now)) with { Subject = reply.Subject })]);
    }

    // What was rated is found by the message that carried the answer: the first one.
    private IEnumerable<(Activity Activity, string? Subject)> ActivitiesOf(Reply reply) =>
        ReplyActivity.To(reply, received).Select((activity, index) => (activity, index == 0 ? reply.Subject : null));

    // An identity of its own lets a reply that is delivered again be kept once; clients put what they show in the order of its time.
    private Activity Numbered(Activity reply, int number, DateTimeOffset now) =>
        WebActivity.Stamp(reply, $"{received.Id}.{number}", now.AddMilliseconds(number));

    private OutgoingMessage MessageOf(Activity activity) => new(WebChannel.AddressOf(received.Conversation!.Id!), ActivityBytes.Of(activity));
}

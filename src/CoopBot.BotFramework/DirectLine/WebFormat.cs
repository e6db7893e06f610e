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
        var messages = ImmutableArray.CreateBuilder<OutgoingMessage>(replies.Length + 1);
        if (received.Type == ActivityTypes.Message) messages.Add(MessageOf(WebActivity.Stamp(received, received.Id!, now)));
        foreach (var (index, reply) in replies.SelectMany(reply => ReplyActivity.To(reply, received)).Index()) messages.Add(MessageOf(ReplyOf(reply, index + 1, now)));
        return new TurnOutput(new TurnAnswer(StatusCodes.Status202Accepted, Body: null), messages.ToImmutable());
    }

    // An identity of its own lets a reply that is delivered again be kept once; clients put what they show in the order of its time.
    private Activity ReplyOf(Activity reply, int number, DateTimeOffset now) =>
        WebActivity.Stamp(reply, $"{received.Id}.{number}", now.AddMilliseconds(number));

    private OutgoingMessage MessageOf(Activity activity) => new(WebChannel.AddressOf(received.Conversation!.Id!), ActivityBytes.Of(activity));
}

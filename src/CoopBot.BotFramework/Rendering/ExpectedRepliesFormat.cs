using System.Collections.Immutable;
using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Replies in the HTTP response, for activities sent with <c>deliveryMode: "expectReplies"</c> (A3111 to A3114).</summary>
/// <param name="received">The activity that is answered.</param>
internal sealed class ExpectedRepliesFormat(Activity received) : ITurnFormat
{
    public TurnOutput Render(ImmutableArray<Reply> replies)
    {
        var activities = new ExpectedReplies([.. replies.SelectMany(reply => ReplyActivity.To(reply, received))]);
        var body = ActivityBytes.Of(activities);
        return new TurnOutput(new TurnAnswer(StatusCodes.Status200OK, body), []);
    }
}

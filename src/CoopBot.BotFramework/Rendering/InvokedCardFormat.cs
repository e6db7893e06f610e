using System.Collections.Immutable;
using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Rendering;

/// <summary>The reply as a card in the response of a card action, where it takes the pressed card's place.</summary>
internal sealed class InvokedCardFormat : ITurnFormat
{
    public TurnOutput Render(ImmutableArray<Reply> replies) =>
        new(new TurnAnswer(StatusCodes.Status200OK, ActivityBytes.Of(new InvokedCard(ReplyCard.Of(replies[0])))), []);
}

using System.Collections.Immutable;
using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Rendering;

/// <summary>The reply as a card in the response of a card action, where it takes the pressed card's place.</summary>
/// <param name="isGroup">Whether the card is one that others have as well.</param>
internal sealed class InvokedCardFormat(bool isGroup) : ITurnFormat
{
    public TurnOutput Render(ImmutableArray<Reply> replies) =>
        new(new TurnAnswer(StatusCodes.Status200OK, ActivityBytes.Of(new InvokedCard(PressedCard.Of(replies[0], isGroup)))), []);

    public TurnOutput RenderFault(Reply apology) =>
        new(new TurnAnswer(StatusCodes.Status200OK, ActivityBytes.Of(InvokeError.Fault(apology.Markdown))), []);
}

using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>The card that takes a pressed card's place.</summary>
internal static class PressedCard
{
    /// <summary>The card of a reply. In a group its buttons go on changing the card of who presses them, and nobody else's.</summary>
    public static AdaptiveCard Of(Reply reply, bool isGroup)
    {
        var card = ReplyCard.Of(reply);
        return isGroup && card.Actions is { } actions ? card with { Actions = [.. actions.Select(Universal)] } : card;
    }

    /// <summary>The same button as a universal action; one that opens a page or a dialog stays as it is.</summary>
    public static CardAction Universal(CardAction action) => action is SubmitAction { Data.Dialog: null } submit
        ? new ExecuteAction(submit.Title, "choose", submit.Data) { Mode = submit.Mode, Tooltip = submit.Tooltip }
        : action;
}

using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>The buttons that follow an answer in Teams, where the answer itself is a text: texts can be quoted, rated and cite their sources.</summary>
internal static class TeamsChoicesCard
{
    /// <summary>The card of the choices after an answer.</summary>
    /// <param name="answer">The answer; it has a choice at least.</param>
    /// <param name="isGroup">
    /// Whether others read as well. Then a button changes the card of who pressed it, instead of posting one more message to all.
    /// </param>
    public static AdaptiveCard Of(Answer answer, bool isGroup)
    {
        var whole = new SubmitAction(CardTexts.ReadWhole, new SubmitData(answer.Entry, Facet: null, Question: null) { Dialog = new DialogRequest() });
        var buttons = ChoiceButtons.Of(answer.Choices);
        return new AdaptiveCard(
            [new TextBlock(CardTexts.GoOn) { Size = "small", IsSubtle = true }],
            [whole, .. isGroup ? buttons.Select(PressedCard.Universal) : buttons]);
    }
}

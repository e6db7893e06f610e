using System.Collections.Immutable;
using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>The buttons of a reply's choices.</summary>
internal static class ChoiceButtons
{
    // Teams shows six buttons; the others wait in the overflow menu.
    private const int MostVisible = 5;

    /// <summary>One button a choice, in their order.</summary>
    public static IEnumerable<CardAction> Of(ImmutableArray<Choice> choices) => choices.Select((choice, index) => new SubmitAction(choice.Label, SubmitData.For(choice))
    {
        Mode = index < MostVisible ? null : "secondary",
    });
}

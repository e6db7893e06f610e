namespace CoopBot.BotFramework.Cards;

/// <summary>Buttons among the elements of a card.</summary>
/// <param name="Actions">The buttons; at most six show in Teams.</param>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;

namespace CoopBot.BotFramework.Cards;

/// <summary>A button that sends its data back as a message without text (<c>Action.Submit</c>): the one action all clients know.</summary>
/// <param name="Title">The label.</param>
/// <param name="Data">What is sent back as the message's <c>value</c>, with the values of the card's inputs.</param>
public sealed record SubmitAction(string Title, SubmitData Data) : CardAction(Title);

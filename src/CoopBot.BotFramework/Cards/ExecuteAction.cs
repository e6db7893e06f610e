using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>
/// A button that calls the bot and puts the answer in the card's place (<c>Action.Execute</c>). Clients without universal actions show
/// the same button as an <see cref="SubmitAction"/>, which they do reliably inside an <see cref="ActionSet"/> only (protocol sheet, 4.2).
/// </summary>
/// <param name="Title">The label.</param>
/// <param name="Verb">The name of what is to be done.</param>
/// <param name="Data">What is sent back, with the values of the card's inputs.</param>
public sealed record ExecuteAction(string Title, string Verb, SubmitData Data) : CardAction(Title)
{
    /// <summary>What older clients show instead: the same label and data.</summary>
    [JsonPropertyOrder(2)]
    public CardAction Fallback => new SubmitAction(Title, Data) { Mode = Mode, Tooltip = Tooltip };
}

namespace CoopBot.BotFramework.Cards;

/// <summary>Elements that belong together.</summary>
/// <param name="Items">The elements, from top to bottom.</param>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary><c>emphasis</c> for a background that sets it apart in every theme, or null.</summary>
    public string? Style { get; init; }
}

using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>A cell of a table.</summary>
/// <param name="Items">What it shows.</param>
public sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    /// <summary>Always <c>TableCell</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";
}

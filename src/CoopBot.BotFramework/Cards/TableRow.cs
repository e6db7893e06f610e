using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>A row of a table.</summary>
/// <param name="Cells">One cell a column.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>Always <c>TableRow</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";
}

namespace CoopBot.BotFramework.Cards;

/// <summary>
/// A table (Adaptive Cards 1.5). That its first row holds the headers is what clients take for granted; the property that says so is left
/// out, since Microsoft's schema and renderer do not agree on its name (<c>firstRowAsHeader</c>, <c>firstRowAsHeaders</c>).
/// </summary>
/// <param name="Columns">The columns, with their share of the width.</param>
/// <param name="Rows">The rows; the first holds the headers.</param>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    /// <summary>Whether lines part the cells.</summary>
    public bool ShowGridLines { get; } = true;
}

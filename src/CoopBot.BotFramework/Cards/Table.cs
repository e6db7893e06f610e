namespace CoopBot.BotFramework.Cards;

/// <summary>A table (Adaptive Cards 1.5).</summary>
/// <param name="Columns">The columns, with their share of the width.</param>
/// <param name="Rows">The rows; the first holds the headers.</param>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    /// <summary>Whether the first row names the columns: screen readers say it with each cell.</summary>
    public bool FirstRowAsHeaders { get; } = true;

    /// <summary>Whether lines part the cells.</summary>
    public bool ShowGridLines { get; } = true;
}

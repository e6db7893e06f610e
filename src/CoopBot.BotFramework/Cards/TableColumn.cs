namespace CoopBot.BotFramework.Cards;

/// <summary>A column of a table.</summary>
/// <param name="Width">Its share of the width, beside the other columns'.</param>
public sealed record TableColumn(int Width);

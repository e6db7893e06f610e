namespace CoopBot.BotFramework.Cards;

/// <summary>Tells Teams that a button opens a dialog.</summary>
public sealed record DialogRequest
{
    /// <summary>Always <c>task/fetch</c>.</summary>
    public string Type { get; } = "task/fetch";
}

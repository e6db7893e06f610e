namespace CoopBot.BotFramework.Cards;

/// <summary>What Teams alone reads of a card (its root property <c>msteams</c>); other clients pass it over.</summary>
public sealed record TeamsOptions
{
    /// <summary><c>Full</c> to take the width of the conversation, or null.</summary>
    public string? Width { get; init; }

    /// <summary>The people whom the card's texts mention, or null.</summary>
    public IReadOnlyList<CardMention>? Entities { get; init; }
}

using CoopBot.BotFramework.Cards;

namespace CoopBot.BotFramework.Activities;

/// <summary>The body that answers a card action with a new card (protocol sheet, 1.6).</summary>
/// <param name="Value">The card itself, not an attachment.</param>
public sealed record InvokedCard(AdaptiveCard Value)
{
    /// <summary>Always 200.</summary>
    public int StatusCode { get; } = 200;

    /// <summary>What <see cref="Value"/> is.</summary>
    public string Type { get; } = Attachment.AdaptiveCardType;
}

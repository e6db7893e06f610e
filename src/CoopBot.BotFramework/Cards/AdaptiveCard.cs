using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>An Adaptive Card of version 1.5, the newest that Teams takes from bots.</summary>
/// <param name="Body">The elements, from top to bottom.</param>
/// <param name="Actions">The buttons under them, or null.</param>
public sealed record AdaptiveCard(
    IReadOnlyList<CardElement> Body,
    IReadOnlyList<CardAction>? Actions)
{
    /// <summary>Always <c>AdaptiveCard</c>.</summary>
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The published schema.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The version of the schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";

    /// <summary>The language that screen readers speak.</summary>
    public string Lang { get; } = "fr";

    /// <summary>What Teams alone reads, or null.</summary>
    public TeamsOptions? Msteams { get; init; }
}

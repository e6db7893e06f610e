using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Activities;

/// <summary>One source of a message.</summary>
/// <param name="Position">Its number, from 1: the text carries it as <c>[1]</c>.</param>
/// <param name="Appearance">What is shown of it.</param>
public sealed record CitationClaim(int Position, CitedDocument Appearance)
{
    /// <summary>Always <c>Claim</c>.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Claim";
}

using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Activities;

/// <summary>A document that is cited.</summary>
/// <param name="Name">Its title, at most 80 characters.</param>
/// <param name="Abstract">What of it is meant, at most 160 characters.</param>
public sealed record CitedDocument(string Name, string Abstract)
{
    /// <summary>Always <c>DigitalDocument</c>.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "DigitalDocument";
}

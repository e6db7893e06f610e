using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Activities;

/// <summary>
/// The entity that lists a message's sources, one in an activity (protocol sheet, 4.3). It says nothing about how the text was made: ours is
/// chosen from entries that people wrote, so that it does not carry the label for generated text.
/// </summary>
/// <param name="Citation">The sources, at most 20, numbered as their marks in the text.</param>
public sealed record CitedMessage(IReadOnlyList<CitationClaim> Citation)
{
    /// <summary>Always schema.org's message.</summary>
    public string Type { get; } = "https://schema.org/Message";

    /// <summary>Always <c>Message</c>.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Message";

    /// <summary>Always schema.org.</summary>
    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    /// <summary>Always empty: the message itself.</summary>
    [JsonPropertyName("@id")]
    public string SchemaId { get; } = "";
}

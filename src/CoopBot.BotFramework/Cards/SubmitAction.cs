using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>A button that sends its data back as a message without text (<c>Action.Submit</c>): the one action all clients know.</summary>
/// <param name="Title">The label.</param>
/// <param name="Data">What is sent back as the message's <c>value</c>.</param>
public sealed record SubmitAction(string Title, SubmitData Data)
{
    /// <summary>Always <c>Action.Submit</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Action.Submit";

    /// <summary><c>secondary</c> where the button may wait in the overflow menu, or null.</summary>
    public string? Mode { get; init; }
}

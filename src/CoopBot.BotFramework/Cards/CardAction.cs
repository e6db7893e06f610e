using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>A button.</summary>
/// <param name="Title">The label, which is also what screen readers say: a button without one cannot be made.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
public abstract record CardAction([property: JsonPropertyOrder(-1)] string Title)
{
    /// <summary><c>secondary</c> where the button may wait in the overflow menu, or null.</summary>
    [JsonPropertyOrder(1)]
    public string? Mode { get; init; }

    /// <summary>A longer label for screen readers and pointers, where the title alone does not tell what is meant; or null.</summary>
    [JsonPropertyOrder(1)]
    public string? Tooltip { get; init; }
}

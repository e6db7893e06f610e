using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>Something that a card shows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
public abstract record CardElement
{
    /// <summary>The space above: <c>none</c>, <c>small</c>, <c>medium</c>, <c>large</c>, or null for the default.</summary>
    [JsonPropertyOrder(1)]
    public string? Spacing { get; init; }

    /// <summary><c>true</c> for a line above that parts it from what stands before, or null.</summary>
    [JsonPropertyOrder(1)]
    public bool? Separator { get; init; }
}

using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>Something that a card shows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
public abstract record CardElement;

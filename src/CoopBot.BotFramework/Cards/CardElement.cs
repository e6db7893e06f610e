using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>Something that a card shows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Table), "Table")]
public abstract record CardElement;

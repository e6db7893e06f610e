using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Invokes;

/// <summary>What a dialog shows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Continue), "continue")]
[JsonDerivedType(typeof(Message), "message")]
internal abstract record DialogTask
{
    /// <summary>A card.</summary>
    public sealed record Continue(DialogCard Value) : DialogTask;

    /// <summary>A sentence.</summary>
    public sealed record Message(string Value) : DialogTask;
}

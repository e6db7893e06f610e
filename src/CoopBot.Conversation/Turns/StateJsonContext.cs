using System.Text.Json.Serialization;

namespace CoopBot.Conversation.Turns;

/// <summary>How states are written and read, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(WelcomeMark))]
internal sealed partial class StateJsonContext : JsonSerializerContext;

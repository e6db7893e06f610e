using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>How the Direct Line server's own bodies are written, and tokens read. Generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenPayload))]
[JsonSerializable(typeof(StartedConversation))]
[JsonSerializable(typeof(SentActivity))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ClientData))]
[JsonSerializable(typeof(string))]
internal sealed partial class DirectLineJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Invokes;

/// <summary>How the answers to invokes that only read are written. Generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 128)]
[JsonSerializable(typeof(ComposeExtensionResponse))]
[JsonSerializable(typeof(DialogResponse))]
[JsonSerializable(typeof(TypeaheadResponse))]
internal sealed partial class InvokeJson : JsonSerializerContext;

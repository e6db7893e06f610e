using System.Text.Json.Serialization;
using CoopBot.BotFramework.Cards;

namespace CoopBot.BotFramework.Invokes;

/// <summary>How the answers to invokes that only read are written, the cards in their attachments included. Generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 128)]
[JsonSerializable(typeof(ComposeExtensionResponse))]
[JsonSerializable(typeof(DialogResponse))]
[JsonSerializable(typeof(TypeaheadResponse))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(ThumbnailCard))]
internal sealed partial class InvokeJson : JsonSerializerContext;

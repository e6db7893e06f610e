using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Authentication;

/// <summary>How tokens and keys are read: names exactly as they stand. Generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(TokenHeader))]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(OpenIdMetadata))]
[JsonSerializable(typeof(KeysDocument))]
[JsonSerializable(typeof(KeyDocument))]
internal sealed partial class TokenJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;
using CoopBot.BotFramework.Cards;

namespace CoopBot.BotFramework.Activities;

/// <summary>
/// How activities and cards are read and written: names in any case (A2002), no duplicate keys (A2001), nulls left out, deep cards
/// accepted. Generated at build time.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 128)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(CardMention))]
[JsonSerializable(typeof(CitedMessage))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(InvokedCard))]
[JsonSerializable(typeof(InvokeError))]
public sealed partial class BotJson : JsonSerializerContext;

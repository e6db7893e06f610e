using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Connector.Conversations;

/// <summary>How calls about conversations are written and read. Generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 128)]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(CreatedConversation))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(TeamDetails))]
[JsonSerializable(typeof(TeamChannels))]
internal sealed partial class ConversationJson : JsonSerializerContext;

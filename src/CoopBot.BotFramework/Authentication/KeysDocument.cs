using System.Text.Json;

namespace CoopBot.BotFramework.Authentication;

/// <summary>A document of keys (RFC 7517).</summary>
/// <param name="Keys">The keys, read one by one: a strange one does not hide the others.</param>
internal sealed record KeysDocument(IReadOnlyList<JsonElement>? Keys);

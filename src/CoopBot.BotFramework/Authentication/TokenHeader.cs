using System.Text.Json;

namespace CoopBot.BotFramework.Authentication;

/// <summary>What counts of a token's header. Keys that it brings along (<c>jwk</c>, <c>jku</c>, <c>x5u</c>, <c>x5c</c>) do not.</summary>
/// <param name="Alg">The algorithm.</param>
/// <param name="Kid">The identity of the key.</param>
/// <param name="Crit">Extensions that must be understood: none is.</param>
internal sealed record TokenHeader(string? Alg, string? Kid, JsonElement Crit);

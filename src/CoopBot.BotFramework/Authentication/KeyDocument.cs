namespace CoopBot.BotFramework.Authentication;

/// <summary>What counts of a key (RFC 7517), and the Bot Framework's own <c>endorsements</c>.</summary>
/// <param name="Kty">The kind of key.</param>
/// <param name="Use">What it is for, or null.</param>
/// <param name="Kid">Its identity.</param>
/// <param name="N">An RSA key's modulus, in base64url.</param>
/// <param name="E">An RSA key's exponent, in base64url.</param>
/// <param name="X5c">Its certificate first, then those above, in base64; or null.</param>
/// <param name="Endorsements">The channels that it may speak for, or null.</param>
internal sealed record KeyDocument(
    string? Kty,
    string? Use,
    string? Kid,
    string? N,
    string? E,
    [property: System.Text.Json.Serialization.JsonPropertyName("x5c")] IReadOnlyList<string>? X5c,
    IReadOnlyList<string>? Endorsements);

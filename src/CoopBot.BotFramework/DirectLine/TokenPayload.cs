using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>The middle part of a token. Direct Line's clients read <see cref="User"/> there.</summary>
/// <param name="Use">A <see cref="TokenUse"/>.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="User">The person.</param>
/// <param name="Expires">Seconds since 1970-01-01.</param>
/// <param name="Limit">The same.</param>
/// <param name="Origin">The pages' origin, or null.</param>
internal sealed record TokenPayload(
    [property: JsonPropertyName("use")] int Use,
    [property: JsonPropertyName("conv")] string Conversation,
    [property: JsonPropertyName("user")] string User,
    [property: JsonPropertyName("exp")] long Expires,
    [property: JsonPropertyName("lim")] long Limit,
    [property: JsonPropertyName("org")] string? Origin);

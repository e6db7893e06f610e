namespace CoopBot.BotFramework.Authentication;

/// <summary>What counts of an OpenID metadata document.</summary>
/// <param name="JwksUri">Where the keys are.</param>
internal sealed record OpenIdMetadata(string? JwksUri);

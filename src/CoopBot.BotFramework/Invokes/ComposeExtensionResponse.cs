namespace CoopBot.BotFramework.Invokes;

/// <summary>The body that answers a search from the compose box (protocol sheet, 1.5).</summary>
/// <param name="ComposeExtension">The result.</param>
internal sealed record ComposeExtensionResponse(ComposeExtensionResult ComposeExtension);

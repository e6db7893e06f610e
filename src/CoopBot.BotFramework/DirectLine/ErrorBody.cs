namespace CoopBot.BotFramework.DirectLine;

/// <summary>The body of a refusal.</summary>
/// <param name="Error">What is wrong.</param>
internal sealed record ErrorBody(ErrorDetail Error);

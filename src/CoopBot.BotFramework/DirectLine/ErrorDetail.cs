namespace CoopBot.BotFramework.DirectLine;

/// <summary>What is wrong with a request.</summary>
/// <param name="Code">A word for programs, such as <c>BadArgument</c>.</param>
/// <param name="Message">A sentence for those who write them.</param>
internal sealed record ErrorDetail(string Code, string Message);

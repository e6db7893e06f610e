namespace CoopBot.BotFramework.Activities;

/// <summary>What is wrong with an invoke.</summary>
/// <param name="Code">A word for programs, such as <c>BadRequest</c>.</param>
/// <param name="Message">A sentence for those who write them.</param>
public sealed record InvokeErrorValue(string Code, string Message);

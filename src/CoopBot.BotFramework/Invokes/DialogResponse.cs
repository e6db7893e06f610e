namespace CoopBot.BotFramework.Invokes;

/// <summary>The body that opens a dialog or goes on with it (protocol sheet, 1.5).</summary>
/// <param name="Task">What the dialog shows.</param>
internal sealed record DialogResponse(DialogTask Task);

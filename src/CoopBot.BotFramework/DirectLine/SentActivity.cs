namespace CoopBot.BotFramework.DirectLine;

/// <summary>The answer to an activity that was taken.</summary>
/// <param name="Id">The identity that it got.</param>
internal sealed record SentActivity(string Id);

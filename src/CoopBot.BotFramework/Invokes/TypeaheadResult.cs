namespace CoopBot.BotFramework.Invokes;

/// <summary>A proposal.</summary>
/// <param name="Title">What the person reads.</param>
/// <param name="Value">What is sent when it is chosen: the slug of an entry.</param>
internal sealed record TypeaheadResult(string Title, string Value);

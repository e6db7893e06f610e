namespace CoopBot.Conversation.Replies;

/// <summary>A column of a comparison.</summary>
/// <param name="Entry">The slug of the entry.</param>
/// <param name="Title">The entry's title.</param>
/// <param name="Label">What heads the column: its shortest name.</param>
public sealed record ComparedSubject(string Entry, string Title, string Label);

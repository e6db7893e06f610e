namespace CoopBot.BotFramework.Cards;

/// <summary>Who is mentioned in a card.</summary>
/// <param name="Id">The person's id on the channel (<c>29:…</c>) or in the directory.</param>
/// <param name="Name">The name as the channel gives it: any text.</param>
public sealed record MentionedPerson(string Id, string Name);

namespace CoopBot.Conversation.PersonalData;

/// <summary>An exchange on the web page, kept in full so that the page can show it again.</summary>
/// <param name="Messages">How many messages it has, of the person and of the bot.</param>
/// <param name="Until">When it is deleted, if nothing more is said.</param>
public sealed record KeptExchange(long Messages, DateTimeOffset Until);

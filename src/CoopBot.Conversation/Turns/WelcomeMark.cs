namespace CoopBot.Conversation.Turns;

/// <summary>Tells that a person, or a team, is welcomed.</summary>
/// <param name="Welcomed">When that was.</param>
internal sealed record WelcomeMark(DateTimeOffset Welcomed);

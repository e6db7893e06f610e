namespace CoopBot.Conversation.Replies;

/// <summary>A guide and the part of it that an answer rests on.</summary>
/// <param name="Guide">The guide's identity.</param>
/// <param name="Title">The guide's title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Year">Its year, as far as known.</param>
/// <param name="Section">The part.</param>
public sealed record Citation(string Guide, string Title, string Publisher, string Year, string Section);

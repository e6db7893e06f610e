namespace CoopBot.Conversation.Feedback;

/// <summary>A rating as staff read it. It does not tell whose it is.</summary>
/// <param name="Subject">What the reply was about: <see cref="Replies.Reply.Subject"/>; null where that is not known any more.</param>
/// <param name="IsUseful">Whether it was useful; null where only a remark was made.</param>
/// <param name="Comment">The remark, or null. Somebody's own words: any character may be in it.</param>
/// <param name="Rated">When it was made.</param>
public sealed record KeptRating(string? Subject, bool? IsUseful, string? Comment, DateTimeOffset Rated);

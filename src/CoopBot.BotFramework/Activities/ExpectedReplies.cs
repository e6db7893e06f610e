namespace CoopBot.BotFramework.Activities;

/// <summary>The body that answers an activity sent with <c>deliveryMode: "expectReplies"</c> (A3113).</summary>
/// <param name="Activities">The replies, in order.</param>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

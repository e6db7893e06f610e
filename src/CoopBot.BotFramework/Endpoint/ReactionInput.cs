using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Reads reactions to a message of the bot's as what they say of it (protocol sheet, 1.4).</summary>
internal static class ReactionInput
{
    // Others, such as "sad", may be about the subject as well as about the reply.
    private static readonly string[] Approving = ["like", "heart"];

    /// <summary>What the reactions say, or null where they say nothing of use. Those added count after those taken back.</summary>
    public static UserInput? Of(Activity activity)
    {
        if (activity.ReplyToId is not { Length: > 0 } message) return null;
        if (Approves(activity.ReactionsAdded)) return Rated(message, isUseful: true);
        return Approves(activity.ReactionsRemoved) ? Rated(message, isUseful: null) : null;
    }

    private static UserInput.Rated Rated(string message, bool? isUseful) =>
        new(new Rating(new RatedReply.Message(message), isUseful, Comment: null));

    private static bool Approves(IReadOnlyList<MessageReaction>? reactions) =>
        reactions?.Any(reaction => Approving.Contains(reaction?.Type, StringComparer.Ordinal)) == true;
}

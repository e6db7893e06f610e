using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Invokes;

/// <summary>
/// Reads the invoke <c>message/submitAction</c>: a thumb up or down on a message of the bot's, with a comment perhaps. The rated message stands in
/// <c>replyToId</c>; the comment in a JSON text inside a string (protocol sheet, 1.5).
/// </summary>
internal static class FeedbackSubmission
{
    /// <summary>What the person says of the message, or null where the invoke says nothing of use.</summary>
    public static UserInput? InputOf(Activity invoke)
    {
        var value = invoke.Value.Field("actionValue");
        if (invoke.ReplyToId is not { Length: > 0 } message || IsUseful(value.TextField("reaction")) is not { } isUseful) return null;
        return new UserInput.Rated(new Rating(new RatedReply.Message(message), isUseful, CommentIn(value.TextField("feedback"))));
    }

    private static bool? IsUseful(string? reaction) => reaction switch
    {
        "like" => true,
        "dislike" => false,
        _ => null,
    };

    // A comment that cannot be read must not cost the vote.
    private static string? CommentIn(string? feedback)
    {
        if (string.IsNullOrWhiteSpace(feedback)) return null;
        try
        {
            using var form = JsonDocument.Parse(feedback);
            return Comment.Of(((JsonElement?)form.RootElement).TextField("feedbackText"));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.Turns;
using CoopBot.Storage.Databases;

namespace CoopBot.Storage.Feedback;

/// <summary>How ratings are kept: statements to run in the transaction of the turn that brought them.</summary>
internal static class RatingSteps
{
    // A remark alone leaves the vote as it was, and the same vote again the remark; another vote takes back what was said for the one before.
    private const string Keep =
        """
        INSERT INTO rating (person, reply, subject, useful, remark, rated) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (person, reply) DO UPDATE SET
            subject = COALESCE(excluded.subject, rating.subject),
            useful = COALESCE(excluded.useful, rating.useful),
            remark = COALESCE(excluded.remark, CASE WHEN excluded.useful = rating.useful THEN rating.remark END),
            rated = excluded.rated
        """;

    private const string Withdraw = "DELETE FROM rating WHERE person = $1 AND reply = $2";

    /// <summary>The statements that keep a rating, or take it back.</summary>
    /// <param name="origin">Whose rating it is, in which conversation.</param>
    /// <param name="rating">The rating.</param>
    /// <param name="subject">What the rated reply was about, as far as known.</param>
    /// <param name="now">Milliseconds since 1970-01-01.</param>
    public static IEnumerable<Step> For(TurnOrigin origin, Rating rating, string? subject, long now)
    {
        var person = Keys.Person(origin.Channel, origin.Person);
        var reply = Keys.RatedReply(origin, rating.Reply);
        if (rating.IsWithdrawn)
        {
            yield return new Step(Withdraw, [person, reply]);
            yield break;
        }

        object? useful = rating.IsUseful is { } isUseful ? (isUseful ? 1L : 0L) : null;
        yield return new Step(Keep, [person, reply, subject, useful, rating.Comment is { } comment ? Encoding.UTF8.GetBytes(comment) : null, now]);
    }
}

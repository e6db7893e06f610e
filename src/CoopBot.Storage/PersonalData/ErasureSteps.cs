using CoopBot.Storage.Databases;
using CoopBot.Storage.References;
using Dapper;

namespace CoopBot.Storage.PersonalData;

/// <summary>
/// Deletes what is kept about a person. What stays is the digests of activities, without content, so that none is answered twice; they go
/// when all of their age go. Documents keep the count of their versions as long.
/// </summary>
internal static class ErasureSteps
{
    private const string Activities = "SELECT id FROM inbox WHERE person = @person AND (answer IS NOT NULL OR message IS NOT NULL)";

    private const string EmptyActivity =
        "UPDATE inbox SET code = CASE WHEN message IS NULL THEN code ELSE 202 END, answer = NULL, message = NULL WHERE id = $1";

    private const string EmptyState = "UPDATE state SET body = NULL, version = version + 1, expires = $2 WHERE person = $1 AND body IS NOT NULL";
    private const string DeleteMessages = "DELETE FROM outbox WHERE person = $1";
    private const string DeleteSubjects = "DELETE FROM sent_message WHERE person = $1";
    private const string DeleteRatings = "DELETE FROM rating WHERE person = $1";
    private const string DeleteLetters = "DELETE FROM dead_letter WHERE person = $1";

    private const string DeleteEntries =
        "DELETE FROM transcript_entry WHERE conversation IN (SELECT conversation FROM transcript WHERE person = $1)";

    // What is on its way to the transcript at this moment is not kept either.
    private const string CloseTranscript = "UPDATE transcript SET erased = $2 WHERE person = $1";

    /// <summary>The statements that delete it.</summary>
    /// <param name="database">Where activities are looked up first: a long look at the inbox holds nobody up.</param>
    /// <param name="person">The key of the person.</param>
    /// <param name="now">The time.</param>
    public static async Task<IReadOnlyList<Step>> ForAsync(ReadyDatabase database, byte[] person, DateTimeOffset now)
    {
        var activities = await database.QueryAsync(
            async connection => (await connection.QueryAsync<byte[]>(Activities, new { person })).AsList(), CancellationToken.None);
        return
        [
            new Step(EmptyState, [person, RetentionOptions.DayOf(now)]),
            new Step(DeleteMessages, [person]),
            new Step(DeleteLetters, [person]),
            new Step(DeleteSubjects, [person]),
            new Step(DeleteRatings, [person]),
            ReferenceSteps.Erase(person),
            new Step(CloseTranscript, [person, now.ToUnixTimeMilliseconds()]),
            new Step(DeleteEntries, [person]),
            .. activities.Select(ForActivity),
        ];
    }

    /// <summary>The statement that deletes what is kept of an activity but the digest by which a resend is known.</summary>
    /// <param name="activity">The key of the activity.</param>
    public static Step ForActivity(byte[] activity) => new(EmptyActivity, [activity]);
}

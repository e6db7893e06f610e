using CoopBot.Conversation.Turns;
using CoopBot.Storage.Databases;
using Dapper;
using Microsoft.Extensions.Hosting;

namespace CoopBot.Storage;

/// <summary>
/// Deletes what has been kept long enough, every hour: expired documents, references and exchanges, old answers, dead letters and subjects, lanes without
/// messages. It looks
/// without holding anybody up and deletes in small portions.
/// </summary>
internal sealed class RetentionService(ReadyDatabase database, RetentionOptions options, TimeProvider time) : BackgroundService
{
    private const long Portion = 500;
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);

    private const string FindState = "SELECT conversation, person FROM state WHERE expires < @limit LIMIT @portion";
    private const string DeleteState = "DELETE FROM state WHERE conversation = $1 AND person = $2 AND expires < $3";
    private const string FindReferences = "SELECT conversation FROM conversation_reference WHERE expires < @limit LIMIT @portion";
    private const string DeleteReference = "DELETE FROM conversation_reference WHERE conversation = $1 AND expires < $2";
    private const string FindAnswers = "SELECT id FROM inbox WHERE received < @limit AND message IS NULL LIMIT @portion";
    private const string DeleteAnswer = "DELETE FROM inbox WHERE id = $1 AND message IS NULL";
    private const string FindLetters = "SELECT id FROM dead_letter WHERE died < @limit LIMIT @portion";
    private const string DeleteLetter = "DELETE FROM dead_letter WHERE id = $1";
    private const string FindSubjects = "SELECT id FROM sent_message WHERE sent < @limit LIMIT @portion";
    private const string DeleteSubject = "DELETE FROM sent_message WHERE id = $1 AND sent < $2";
    private const string FindRatings = "SELECT person, reply FROM rating WHERE rated < @limit LIMIT @portion";
    private const string DeleteRating = "DELETE FROM rating WHERE person = $1 AND reply = $2 AND rated < $3";
    private const string FindLanes = "SELECT conversation FROM lane WHERE due IS NULL AND owner IS NULL AND last = sent LIMIT @portion";
    private const string DeleteLane = "DELETE FROM lane WHERE conversation = $1 AND due IS NULL AND owner IS NULL AND last = sent";

    private const string FindEntries =
        """
        SELECT DISTINCT transcript.conversation FROM transcript JOIN transcript_entry ON transcript_entry.conversation = transcript.conversation
        WHERE expires < @limit LIMIT @portion
        """;

    private const string DeleteEntries = "DELETE FROM transcript_entry WHERE conversation = $1";
    private const string FindTranscripts = "SELECT conversation FROM transcript WHERE expires < @limit LIMIT @portion";
    private const string DeleteTranscript = "DELETE FROM transcript WHERE conversation = $1";

    /// <summary>Deletes once.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task PruneAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var today = RetentionOptions.DayOf(now);
        var answers = (now - options.Answers).ToUnixTimeMilliseconds();
        var letters = (now - options.DeadLetters).ToUnixTimeMilliseconds();
        var ratings = (now - options.Ratings).ToUnixTimeMilliseconds();
        var subjects = (now - options.SentMessages).ToUnixTimeMilliseconds();
        await PruneAsync<(byte[] Conversation, byte[] Person)>(FindState, today, row => new Step(DeleteState, [row.Conversation, row.Person, today]), cancellation);
        await PruneAsync<byte[]>(FindReferences, today, conversation => new Step(DeleteReference, [conversation, today]), cancellation);
        await PruneAsync<byte[]>(FindAnswers, answers, id => new Step(DeleteAnswer, [id]), cancellation);
        await PruneAsync<long>(FindLetters, letters, id => new Step(DeleteLetter, [id]), cancellation);
        await PruneAsync<byte[]>(FindSubjects, subjects, id => new Step(DeleteSubject, [id, subjects]), cancellation);
        await PruneAsync<(byte[] Person, byte[] Reply)>(FindRatings, ratings, row => new Step(DeleteRating, [row.Person, row.Reply, ratings]), cancellation);
        var ended = now.ToUnixTimeMilliseconds();
        await PruneAsync<byte[]>(FindEntries, ended, conversation => new Step(DeleteEntries, [conversation]), cancellation);
        await PruneAsync<byte[]>(FindTranscripts, ended, conversation => new Step(DeleteTranscript, [conversation]), cancellation);
        await PruneAsync<byte[]>(FindLanes, limit: 0, conversation => new Step(DeleteLane, [conversation]), cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PruneAsync(stoppingToken);
            }
            catch (StorageUnavailableException)
            {
                // The storage says so itself; the next hour will do.
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The next start goes on.
            }

            await Task.Delay(Pace, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PruneAsync<T>(string find, long limit, Func<T, Step> delete, CancellationToken cancellation)
    {
        List<T> found;
        do
        {
            found = await database.QueryAsync(
                async connection => (await connection.QueryAsync<T>(find, new { limit, portion = Portion })).AsList(), cancellation);
            if (found.Count > 0) await database.WriteAsync(new Unit(Keys.None, found.ConvertAll(row => delete(row))));
        }
        while (found.Count == Portion);
    }
}

using CoopBot.Conversation.PersonalData;
using CoopBot.Storage.Databases;
using Dapper;

namespace CoopBot.Storage.PersonalData;

/// <summary>What is kept about a person, on a database.</summary>
internal sealed class KeptDataReader(ReadyDatabase database) : IPersonalData
{
    private const string Documents = "SELECT body, expires FROM state WHERE person = @person AND body IS NOT NULL ORDER BY expires DESC";

    private const string Counts =
        """
        SELECT
            (SELECT count(*) FROM inbox WHERE person = @person AND answer IS NOT NULL),
            (SELECT count(*) FROM inbox WHERE person = @person AND message IS NOT NULL),
            (SELECT count(*) FROM outbox WHERE person = @person) + (SELECT count(*) FROM dead_letter WHERE person = @person),
            (SELECT count(*) FROM sent_message WHERE person = @person),
            (SELECT count(*) FROM rating WHERE person = @person),
            (SELECT max(expires) FROM conversation_reference WHERE person = @person)
        """;

    private const string Exchange =
        """
        SELECT count(*), max(expires) FROM transcript JOIN transcript_entry ON transcript_entry.conversation = transcript.conversation
        WHERE person = @person
        """;

    public Task<KeptData> ReadAsync(string channel, string person)
    {
        var key = new { person = Keys.Person(channel, person) };
        return database.QueryAsync(
            async connection =>
            {
                var documents = await connection.QueryAsync<(byte[] Body, long Expires)>(Documents, key);
                var (answers, received, waiting, sent, ratings, reachable) =
                    await connection.QuerySingleAsync<(long Answers, long Received, long Waiting, long Sent, long Ratings, long? Reachable)>(Counts, key);
                var (messages, until) = await connection.QuerySingleAsync<(long Messages, long? Until)>(Exchange, key);
                return new KeptData(
                    [.. documents.Select(document => new KeptDocument(document.Body, RetentionOptions.DateOf(document.Expires)))],
                    answers,
                    received,
                    waiting)
                {
                    Sent = sent,
                    Ratings = ratings,
                    Reachable = reachable is { } expires ? RetentionOptions.DateOf(expires) : null,
                    Exchange = until is { } end ? new KeptExchange(messages, DateTimeOffset.FromUnixTimeMilliseconds(end)) : null,
                };
            },
            CancellationToken.None);
    }
}

using System.Collections.Immutable;
using CoopBot.Conversation.Turns;
using CoopBot.Storage.Databases;

namespace CoopBot.Storage.Turns;

/// <summary>Turns written down, in the inbox: the commit of a turn takes its record away.</summary>
internal sealed class TurnRecords(ReadyDatabase database, Instance instance, TimeProvider time) : ITurnRecords
{
    private const string Insert =
        """
        INSERT INTO inbox (id, person, received, code, message, owner) VALUES ($1, $2, $3, 0, $4, $5)
        ON CONFLICT (id) DO NOTHING
        """;

    private readonly string _claim =
        $"""
         UPDATE inbox SET owner = $1 WHERE id IN (
             SELECT id FROM inbox
             WHERE message IS NOT NULL AND (owner = $4 OR owner NOT IN (SELECT id FROM instance WHERE alive_until > $2))
                 AND EXISTS (SELECT 1 FROM instance WHERE id = $1 AND alive_until > $2)
             ORDER BY received LIMIT $3 {database.Dialect.SkipLocked})
         RETURNING id, message, received
         """;

    private const string Delete = "DELETE FROM inbox WHERE id = $1 AND message IS NOT NULL";

    // After a claim whose answer was lost, turns may be this program's that it does not take. Those that it takes may be taken up again: a
    // turn has its effect once.
    private bool _mayOwnMore;

    public Task AddAsync(TurnOrigin origin, ReadOnlyMemory<byte> record, DateTimeOffset now)
    {
        var activity = origin.Activity ?? throw new ArgumentException("A turn without activity cannot be written down.", nameof(origin));
        var id = Keys.Activity(origin.Channel, origin.Conversation, activity);
        var person = Keys.Person(origin.Channel, origin.Person);
        return database.WriteAsync(new Unit(
            Keys.Conversation(origin.Channel, origin.Conversation),
            [new Step(Insert, [id, person, now.ToUnixTimeMilliseconds(), Blob.Of(record), instance.Id])]));
    }

    public async Task<ImmutableArray<RecordedTurn>> ClaimAsync(int most)
    {
        var claim = new Query<(RecordedTurn Turn, long Received)>(
            _claim,
            [instance.Id, time.GetUtcNow().ToUnixTimeMilliseconds(), (long)most, _mayOwnMore ? instance.Id : Keys.None],
            row => (new RecordedTurn(row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)), row.GetInt64(2)));
        _mayOwnMore = true;
        await database.WriteAsync(new Unit(Keys.None, [claim]));
        _mayOwnMore = false;
        return [.. claim.Found.OrderBy(found => found.Received).Select(found => found.Turn)];
    }

    public Task ForgetAsync(RecordedTurn turn) => database.WriteAsync(new Unit(Keys.None, [new Step(Delete, [Blob.Of(turn.Key)])]));
}

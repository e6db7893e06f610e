using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Turns;
using CoopBot.Storage.Databases;
using CoopBot.Storage.References;
using Dapper;

namespace CoopBot.Storage.Delivery;

/// <summary>The outbox on a database.</summary>
internal sealed class Outbox(ReadyDatabase database, Instance instance, RememberedReferences references, TimeProvider time) : IOutbox
{
    // Messages of a lane that are read at a time.
    private const long MostMessages = 8;

    // A lane is free when nobody delivers it, or when who did is no longer alive. Who is not known as alive takes none.
    private readonly string _claim =
        $"""
         UPDATE lane SET owner = $1 WHERE conversation IN (
             SELECT conversation FROM lane
             WHERE due <= $2 AND (owner IS NULL OR owner NOT IN (SELECT id FROM instance WHERE alive_until > $4))
                 AND EXISTS (SELECT 1 FROM instance WHERE id = $1 AND alive_until > $2)
             ORDER BY due LIMIT $3 {database.Dialect.SkipLocked})
         RETURNING conversation, last, sent
         """;

    private const string NextMessages =
        "SELECT sequence, address, body, attempts, subject, tenant FROM outbox WHERE conversation = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence LIMIT $4";

    private const string DeleteMessage = "DELETE FROM outbox WHERE conversation = $1 AND sequence = $2";

    private const string CountAttempt = "UPDATE outbox SET attempts = attempts + 1 WHERE conversation = $1 AND sequence = $2";

    private const string KeepSubject =
        """
        INSERT INTO sent_message (id, person, subject, sent)
        SELECT $3, person, subject, $4 FROM outbox WHERE conversation = $1 AND sequence = $2 AND subject IS NOT NULL
        ON CONFLICT (id) DO UPDATE SET person = excluded.person, subject = excluded.subject, sent = excluded.sent
        """;

    private const string Bury =
        """
        INSERT INTO dead_letter (conversation, person, created, died, attempts, reason, address, body, subject, tenant)
        SELECT conversation, person, created, $3, attempts + 1, $4, address, body, subject, tenant FROM outbox WHERE conversation = $1 AND sequence = $2
        """;

    // What came meanwhile is in last, in this very row: it is due at once.
    private const string Advance =
        """
        UPDATE lane SET sent = $2, due = CASE WHEN last > $2 THEN due END, owner = CASE WHEN $3 = 0 THEN owner END
        WHERE conversation = $1 AND owner = $4
        """;

    private const string Delay = "UPDATE lane SET due = $2, owner = NULL WHERE conversation = $1 AND owner = $3";

    private const string FindOwn = "SELECT conversation FROM lane WHERE owner = $1";
    private const string GiveBack = "UPDATE lane SET owner = NULL WHERE conversation = $1 AND owner = $2";

    private const string Measure = "SELECT count(*), min(created), (SELECT count(*) FROM dead_letter) FROM outbox";

    // Taken up, each in which life of this program, and not given back yet.
    private readonly ConcurrentDictionary<DueLane, int> _held = new(ReferenceEqualityComparer.Instance);

    // After a claim whose answer was lost, lanes may be this program's that it does not deliver, and that no other would.
    private volatile bool _mayOwnMore;

    public async Task<ImmutableArray<DueLane>> ClaimAsync(int most, CancellationToken cancellation)
    {
        try
        {
            if (_mayOwnMore) await GiveBackAsync();
            var life = instance.Life;
            var lanes = await TakeUpAsync(most);
            foreach (var lane in lanes) _held[lane] = life;
            return lanes;
        }
        catch (StorageUnavailableException)
        {
            _mayOwnMore = true;
            throw;
        }
    }

    private async Task<ImmutableArray<DueLane>> TakeUpAsync(int most)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var claim = new Query<(byte[] Key, long Last, long Sent)>(
            _claim, [instance.Id, now, (long)most, instance.OthersAliveSince], row => (row.GetFieldValue<byte[]>(0), row.GetInt64(1), row.GetInt64(2)));
        await database.WriteAsync(new Unit(Keys.None, [claim]));
        if (claim.Found.Count == 0) return [];

        var messages = claim.Found.ConvertAll(lane => new Query<QueuedMessage>(NextMessages, [lane.Key, lane.Sent, lane.Last, MostMessages], ReadMessage));
        await database.ReadAsync(new Unit(Keys.None, messages));
        return [.. claim.Found.Zip(messages, (lane, found) => new DueLane(lane.Key, lane.Last, [.. found.Found]))];
    }

    public bool MayDeliver(DueLane lane)
    {
        if (instance.Life is > 0 and var life && _held.TryGetValue(lane, out var taken) && taken == life) return true;
        Leave(lane);
        return false;
    }

    public Task<bool> DeliveredAsync(DueLane lane, long sequence, bool release, string? activityId = null)
    {
        var key = Blob.Of(lane.Key);
        Step[] passed = [new Step(DeleteMessage, [key, sequence]), Past(key, sequence, release)];
        if (activityId is null || !HasSubject(lane, sequence)) return NoteAsync(lane, release, passed);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return NoteAsync(lane, release, [new Step(KeepSubject, [key, sequence, Keys.SentMessage(key, activityId), now]), .. passed]);
    }

    public Task<bool> PostponeAsync(DueLane lane, long sequence, DateTimeOffset until)
    {
        var key = Blob.Of(lane.Key);
        return NoteAsync(lane, release: true,
        [
            new Step(CountAttempt, [key, sequence]),
            new Step(Delay, [key, until.ToUnixTimeMilliseconds(), instance.Id], rows: 1),
        ]);
    }

    public async Task<bool> GiveUpAsync(DueLane lane, long sequence, string reason, bool release, bool isGone = false)
    {
        var key = Blob.Of(lane.Key);
        Step[] buried =
        [
            new Step(Bury, [key, sequence, time.GetUtcNow().ToUnixTimeMilliseconds(), reason]),
            new Step(DeleteMessage, [key, sequence]),
            Past(key, sequence, release),
        ];
        if (!isGone) return await NoteAsync(lane, release, buried);
        try
        {
            return await NoteAsync(lane, release, [.. buried, ReferenceSteps.Die(key)]);
        }
        finally
        {
            references.Forget(key);
        }
    }

    public async Task<OutboxDepth> MeasureAsync(CancellationToken cancellation)
    {
        var (messages, oldest, dead) = await database.QueryAsync(
            connection => connection.QuerySingleAsync<(long Messages, long? Oldest, long Dead)>(Measure), cancellation);
        var age = oldest is { } created ? time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(created) : TimeSpan.Zero;
        return new OutboxDepth(messages, age, dead);
    }

    private async Task<bool> NoteAsync(DueLane lane, bool release, Step[] steps)
    {
        var isOurs = await database.WriteAsync(new Unit(Blob.Of(lane.Key), steps));
        if (!isOurs) Leave(lane);
        else if (release) _held.TryRemove(lane, out _);
        return isOurs;
    }

    private void Leave(DueLane lane)
    {
        _held.TryRemove(lane, out _);
        _mayOwnMore = true;
    }

    // Leaves this program no lane but those that it delivers.
    private async Task GiveBackAsync()
    {
        _mayOwnMore = false;
        var own = new Query<byte[]>(FindOwn, [instance.Id], row => row.GetFieldValue<byte[]>(0));
        await database.ReadAsync(new Unit(Keys.None, [own]));
        await Task.WhenAll(own.Found
            .Where(key => !_held.Keys.Any(lane => lane.Key.Span.SequenceEqual(key)))
            .Select(key => database.WriteAsync(new Unit(key, [new Step(GiveBack, [key, instance.Id])]))));
    }

    private static bool HasSubject(DueLane lane, long sequence) =>
        lane.Messages.Any(message => message.Sequence == sequence && message.Message.Subject is not null);

    private Step Past(byte[] key, long sequence, bool release) => new(Advance, [key, sequence, release ? 1L : 0L, instance.Id], rows: 1);

    private static QueuedMessage ReadMessage(DbDataReader row) =>
        new(
            row.GetInt64(0),
            new OutgoingMessage(row.GetString(1), row.GetFieldValue<byte[]>(2)) { Subject = TextAt(row, 4), Tenant = TextAt(row, 5) },
            (int)row.GetInt64(3));

    private static string? TextAt(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

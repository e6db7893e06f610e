using CoopBot.Conversation.Delivery;
using CoopBot.Storage.Databases;
using Dapper;

namespace CoopBot.Storage.Delivery;

/// <summary>The dead letters on a database.</summary>
internal sealed class DeadLetters(ReadyDatabase database, TimeProvider time) : IDeadLetters
{
    private const string List = "SELECT id, created, died, attempts, reason, address FROM dead_letter ORDER BY id";

    private const string ExtendLane =
        """
        INSERT INTO lane (conversation, last, sent, due) SELECT conversation, 1, 0, $2 FROM dead_letter WHERE id = $1
        ON CONFLICT (conversation) DO UPDATE SET last = lane.last + 1, due = COALESCE(lane.due, excluded.due)
        """;

    private const string InsertMessage =
        """
        INSERT INTO outbox (conversation, sequence, person, created, attempts, address, body, subject, tenant)
        SELECT dead_letter.conversation, lane.last, person, created, 0, address, body, subject, tenant
        FROM dead_letter JOIN lane ON lane.conversation = dead_letter.conversation WHERE id = $1
        """;

    private const string Delete = "DELETE FROM dead_letter WHERE id = $1";

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken cancellation)
    {
        var rows = await database.QueryAsync(
            connection => connection.QueryAsync<(long Id, long Created, long Died, long Attempts, string Reason, string Address)>(List), cancellation);
        return [.. rows.Select(row => new DeadLetter(
            row.Id,
            DateTimeOffset.FromUnixTimeMilliseconds(row.Created),
            DateTimeOffset.FromUnixTimeMilliseconds(row.Died),
            (int)row.Attempts,
            row.Reason,
            row.Address))];
    }

    public Task<bool> RequeueAsync(long id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.WriteAsync(new Unit(Keys.None,
            [new Step(ExtendLane, [id, now], rows: 1), new Step(InsertMessage, [id], rows: 1), new Step(Delete, [id], rows: 1)]));
    }
}

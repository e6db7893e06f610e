using CoopBot.Conversation.Transcripts;
using CoopBot.Storage.Databases;

namespace CoopBot.Storage.Transcripts;

/// <summary>The web page's conversations on a database.</summary>
internal sealed class TranscriptStore(ReadyDatabase database, WebOptions options, TimeProvider time) : ITranscripts
{
    // More than anybody reads again; it bounds what one conversation can fill.
    private const long MostEntries = 200;

    private const string Insert =
        """
        INSERT INTO transcript (conversation, person, last, erased, expires) VALUES ($1, $2, 0, 0, $3)
        ON CONFLICT (conversation) DO NOTHING
        """;

    private const string FindLast = "SELECT last FROM transcript WHERE conversation = $1 AND expires > $2";
    private const string FindEntries = "SELECT sequence, body FROM transcript_entry WHERE conversation = $1 AND sequence > $2 ORDER BY sequence";

    private const string Extend = "UPDATE transcript SET last = last + 1, expires = $2 WHERE conversation = $1 AND erased <= $3 AND expires > $4";

    // What is there already, or belongs to a conversation that could not be extended, is left out, and the whole with it.
    private const string InsertEntry =
        """
        INSERT INTO transcript_entry (conversation, sequence, id, body) SELECT conversation, last, $2, $3 FROM transcript WHERE conversation = $1
        ON CONFLICT DO NOTHING
        """;

    private const string Shorten =
        "DELETE FROM transcript_entry WHERE conversation = $1 AND sequence <= (SELECT last FROM transcript WHERE conversation = $1) - $2";

    private const string Look =
        """
        SELECT erased, (SELECT count(*) FROM transcript_entry WHERE conversation = $1 AND id = $2)
        FROM transcript WHERE conversation = $1 AND expires > $3
        """;

    public async Task<long?> StartAsync(string conversation, string person)
    {
        var (key, now) = (KeyOf(conversation), Now);
        await database.WriteAsync(new Unit(key, [new Step(Insert, [key, Keys.Person(WebChannel.Id, person), Expiry(now)])]));
        var last = LastOf(key, now);
        await database.ReadAsync(new Unit(Keys.None, [last]));
        return last.Found is [var number] ? number : null;
    }

    public async Task<TranscriptPage?> ReadAsync(string conversation, long after)
    {
        // The number first: what comes in between is among the entries.
        var key = KeyOf(conversation);
        var last = LastOf(key, Now);
        var entries = new Query<(long Sequence, byte[] Body)>(FindEntries, [key, after], row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)));
        await database.ReadAsync(new Unit(Keys.None, [last, entries]));
        if (last.Found is not [var number]) return null;
        return new TranscriptPage(
            [.. entries.Found.Select(entry => (ReadOnlyMemory<byte>)entry.Body)],
            entries.Found is [.., var newest] ? newest.Sequence : number);
    }

    public async Task<AppendOutcome> AppendAsync(string conversation, TranscriptEntry entry)
    {
        var (key, id, now) = (KeyOf(conversation), Keys.Activity(WebChannel.Id, conversation, entry.Id), Now);
        var isKept = await database.WriteAsync(new Unit(key,
        [
            new Step(Extend, [key, Expiry(now), entry.At.ToUnixTimeMilliseconds(), now], rows: 1),
            new Step(InsertEntry, [key, id, Blob.Of(entry.Body)], rows: 1),
            new Step(Shorten, [key, MostEntries]),
        ]));
        return isKept ? AppendOutcome.Done : await ReasonAsync(key, id, entry.At.ToUnixTimeMilliseconds(), now);
    }

    private async Task<AppendOutcome> ReasonAsync(byte[] key, byte[] id, long at, long now)
    {
        var look = new Query<(long Erased, long Copies)>(Look, [key, id, now], row => (row.GetInt64(0), row.GetInt64(1)));
        await database.ReadAsync(new Unit(Keys.None, [look]));
        if (look.Found is not [var found]) return AppendOutcome.Ended;
        return found.Copies > 0 || found.Erased > at ? AppendOutcome.Done : AppendOutcome.Conflict;
    }

    private static Query<long> LastOf(byte[] key, long now) => new(FindLast, [key, now], row => row.GetInt64(0));

    private static byte[] KeyOf(string conversation) => Keys.Conversation(WebChannel.Id, conversation);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private long Expiry(long now) => now + (long)options.Keep.TotalMilliseconds;
}

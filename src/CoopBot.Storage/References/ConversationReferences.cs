using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.References;
using CoopBot.Storage.Databases;
using CoopBot.Storage.Delivery;

namespace CoopBot.Storage.References;

/// <summary>Conversation references on a database.</summary>
internal sealed class ConversationReferences(ReadyDatabase database, RetentionOptions retention, RememberedReferences remembered) : IConversationReferences
{
    private const string Keep =
        """
        INSERT INTO conversation_reference (conversation, installation, person, body, dead, expires) VALUES ($1, $2, $3, $4, 0, $5)
        ON CONFLICT (conversation) DO UPDATE SET
            installation = excluded.installation, person = excluded.person, body = excluded.body, dead = 0, expires = excluded.expires
        """;

    private const string Find = "SELECT body FROM conversation_reference WHERE conversation = $1 AND dead = 0";
    private const string FindPrivate = "SELECT body FROM conversation_reference WHERE person = $1 AND dead = 0 ORDER BY expires DESC LIMIT 1";

    // Changes nothing: it holds a row that lives until the messages are left there.
    private const string RequireAlive = "UPDATE conversation_reference SET dead = 0 WHERE conversation = $1 AND dead = 0";

    public async ValueTask RememberAsync(ConversationReference reference)
    {
        var conversation = KeyOf(reference);
        if (remembered.Has(conversation, reference)) return;

        // Before it is written: an erasure that comes between both forgets it here as well.
        remembered.Remember(conversation, reference);
        var isKept = false;
        try
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(reference, ReferenceJson.Default.ConversationReference);
            var expires = RetentionOptions.DayOf(reference.Seen + retention.Untouched);
            isKept = await database.WriteAsync(new Unit(
                conversation,
                [new Step(Keep, [conversation, Keys.Installation(reference.Channel, reference.Installation), PersonOf(reference), body, expires])]));
        }
        finally
        {
            if (!isKept) remembered.Forget(conversation);
        }
    }

    public ValueTask<ConversationReference?> FindAsync(string channel, string conversation) => ReadAsync(Find, Keys.Conversation(channel, conversation));

    public ValueTask<ConversationReference?> FindPrivateAsync(string channel, string person) => ReadAsync(FindPrivate, Keys.Person(channel, person));

    public Task<bool> LeaveAsync(ConversationReference reference, ImmutableArray<OutgoingMessage> messages, DateTimeOffset now)
    {
        var conversation = KeyOf(reference);
        var steps = OutboxSteps.Add(conversation, PersonOf(reference), messages, now.ToUnixTimeMilliseconds());
        return database.WriteAsync(new Unit(conversation, [new Step(RequireAlive, [conversation], rows: 1), .. steps]));
    }

    private async ValueTask<ConversationReference?> ReadAsync(string sql, byte[] key)
    {
        var query = new Query<ConversationReference>(sql, [key], Read);
        await database.ReadAsync(new Unit(Keys.None, [query]));
        return query.Found is [var found] ? found : null;
    }

    private static byte[] KeyOf(ConversationReference reference) => Keys.Conversation(reference.Channel, reference.Conversation);

    private static byte[] PersonOf(ConversationReference reference) =>
        reference.Person is { } person ? Keys.Person(reference.Channel, person) : Keys.None;

    private static ConversationReference Read(DbDataReader row) =>
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), ReferenceJson.Default.ConversationReference)!;
}

using CoopBot.Conversation.Delivery;
using CoopBot.Storage.Databases;

namespace CoopBot.Storage.Delivery;

/// <summary>How messages come into the outbox: statements to run in the transaction of what causes them.</summary>
internal static class OutboxSteps
{
    private const string ExtendLane =
        """
        INSERT INTO lane (conversation, last, sent, due) VALUES ($1, $2, 0, $3)
        ON CONFLICT (conversation) DO UPDATE SET last = lane.last + $2, due = COALESCE(lane.due, $3)
        """;

    private const string InsertMessage =
        """
        INSERT INTO outbox (conversation, sequence, person, created, attempts, address, body, subject, tenant)
        SELECT conversation, last - $2, $3, $4, 0, $5, $6, $7, $8 FROM lane WHERE conversation = $1
        """;

    /// <summary>Adds messages at the end of a conversation's lane.</summary>
    /// <param name="conversation">The key of the conversation.</param>
    /// <param name="person">The key of the person whose turn it was.</param>
    /// <param name="messages">The messages in order.</param>
    /// <param name="now">Milliseconds since 1970-01-01.</param>
    public static IEnumerable<Step> Add(byte[] conversation, byte[] person, IReadOnlyList<OutgoingMessage> messages, long now)
    {
        if (messages.Count == 0) yield break;
        yield return new Step(ExtendLane, [conversation, (long)messages.Count, now], rows: 1);
        for (var index = 0; index < messages.Count; index++)
        {
            var message = messages[index];
            var place = messages.Count - 1L - index;
            object?[] values = [conversation, place, person, now, message.Address, Blob.Of(message.Body), message.Subject, message.Tenant];
            yield return new Step(InsertMessage, values, rows: 1);
        }
    }
}

using CoopBot.Storage.Databases;

namespace CoopBot.Storage.Delivery;

/// <summary>What delivered messages were about, on a database.</summary>
internal sealed class SentMessages(ReadyDatabase database)
{
    private const string Find = "SELECT subject FROM sent_message WHERE id = $1";

    /// <summary>What a message was about, such as <c>gie#gouvernance</c>; null when none is kept.</summary>
    public async ValueTask<string?> FindSubjectAsync(string channel, string conversation, string activityId)
    {
        var query = new Query<string>(Find, [Keys.SentMessage(Keys.Conversation(channel, conversation), activityId)], row => row.GetString(0));
        await database.ReadAsync(new Unit(Keys.None, [query]));
        return query.Found is [var subject] ? subject : null;
    }
}

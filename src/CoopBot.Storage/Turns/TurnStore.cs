using System.Collections.Immutable;
using System.Data.Common;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;
using CoopBot.Storage.Databases;
using CoopBot.Storage.Delivery;
using CoopBot.Storage.Feedback;
using CoopBot.Storage.PersonalData;
using CoopBot.Storage.References;

namespace CoopBot.Storage.Turns;

/// <summary>Turns on a database: documents with versions, and the answers given.</summary>
internal sealed class TurnStore(
    ReadyDatabase database, SentMessages sent, RetentionOptions retention, WebOptions web, RememberedReferences references) : ITurnStore
{
    private const string FindAnswer = "SELECT code, answer FROM inbox WHERE id = $1 AND message IS NULL";
    private const string FindState = "SELECT version, body FROM state WHERE conversation = $1 AND person = $2";

    // A turn that was written down is in the inbox already; one that was taken leaves no row to change.
    private const string InsertAnswer =
        """
        INSERT INTO inbox (id, person, received, code, answer) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE SET code = excluded.code, answer = excluded.answer, message = NULL WHERE inbox.message IS NOT NULL
        """;

    private const string InsertState =
        """
        INSERT INTO state (conversation, person, installation, version, body, expires) VALUES ($1, $2, $3, 1, $4, $5)
        ON CONFLICT (conversation, person) DO NOTHING
        """;

    private const string UpdateState =
        """
        UPDATE state SET version = version + 1, body = $4, expires = $5
        WHERE conversation = $1 AND person = $2 AND version = $3
        """;

    private const string ExpireInstallation = "UPDATE state SET expires = $2 WHERE installation = $1 AND expires > $2";

    // Where other programs write too, what is remembered is wrong too often to gain anything.
    private readonly RememberedDocuments? _remembered = database.File is null ? null : new RememberedDocuments();

    public ValueTask<TurnStart> BeginAsync(TurnOrigin origin, ImmutableArray<StateKey> keys) =>
        _remembered?.Find(keys) is { IsEmpty: false } documents
            ? ValueTask.FromResult(new TurnStart(Given: null, documents))
            : ReadAsync(origin, keys);

    public async ValueTask<CommitStatus> CommitAsync(TurnCommit commit)
    {
        var conversation = Keys.Conversation(commit.Origin.Channel, commit.Origin.Conversation);
        var person = Keys.Person(commit.Origin.Channel, commit.Origin.Person);
        var now = commit.Now.ToUnixTimeMilliseconds();
        var steps = new List<Step>();
        if (commit.Origin.Activity is { } activity)
        {
            var (id, answer) = (Keys.Activity(commit.Origin.Channel, commit.Origin.Conversation, activity), commit.Output.Answer);
            steps.Add(new Step(InsertAnswer, [id, person, now, (long)answer.Code, Blob.OfOptional(answer.Body)], rows: 1));
        }

        steps.AddRange(commit.Writes.Select(write => StateStep(commit, write)));
        steps.AddRange(await EffectStepsAsync(commit, person));
        steps.AddRange(OutboxSteps.Add(conversation, person, commit.Output.Messages, now));
        return await WriteAsync(commit, new Unit(conversation, steps));
    }

    private async ValueTask<CommitStatus> WriteAsync(TurnCommit commit, Unit unit)
    {
        var isKept = false;
        try
        {
            isKept = await database.WriteAsync(unit);
        }
        finally
        {
            if (!isKept || commit.Effect == TurnEffect.ErasePersonalData) _remembered?.Clear();
            if (commit.Effect == TurnEffect.ErasePersonalData || commit.Effect == TurnEffect.StartRetention) references.Clear();
        }

        if (!isKept) return CommitStatus.Conflict;
        foreach (var write in commit.Writes) _remembered?.Remember(new StateDocument(write.Key, write.Expected + 1, write.Json));
        return CommitStatus.Done;
    }

    private async ValueTask<TurnStart> ReadAsync(TurnOrigin origin, ImmutableArray<StateKey> keys)
    {
        var answer = origin.Activity is { } activity
            ? new Query<TurnAnswer>(FindAnswer, [Keys.Activity(origin.Channel, origin.Conversation, activity)], ReadAnswer)
            : null;
        var queries = keys
            .Select(key => new Query<StateDocument>(FindState, [ConversationOf(key), PersonOf(key)], row => ReadDocument(key, row)))
            .ToList();
        await database.ReadAsync(new Unit(Keys.None, answer is null ? queries : [answer, .. queries]));
        if (answer?.Found is [var given]) return new TurnStart(given, []);

        ImmutableArray<StateDocument> documents =
            [.. queries.Select((query, index) => query.Found is [var found] ? found : new StateDocument(keys[index], 0, Json: null))];
        foreach (var document in documents) _remembered?.Remember(document);
        return new TurnStart(Given: null, documents);
    }

    // Before the messages of this turn are added, since it may delete messages.
    private async ValueTask<IEnumerable<Step>> EffectStepsAsync(TurnCommit commit, byte[] person) => commit.Effect switch
    {
        var effect when effect == TurnEffect.ErasePersonalData => await ErasureSteps.ForAsync(database, person, commit.Now),
        var effect when effect == TurnEffect.StartRetention => RemovalSteps(InstallationOf(commit), RetentionOptions.DayOf(commit.Now + retention.AfterRemoval)),
        TurnEffect.KeepRating keep => RatingSteps.For(
            commit.Origin, keep.Rating, await SubjectAsync(commit.Origin, keep.Rating.Reply), commit.Now.ToUnixTimeMilliseconds()),
        TurnEffect.ForgetMessage forgotten =>
            [ErasureSteps.ForActivity(Keys.Activity(commit.Origin.Channel, commit.Origin.Conversation, forgotten.Activity))],
        _ => [],
    };

    private async ValueTask<string?> SubjectAsync(TurnOrigin origin, RatedReply reply) => reply switch
    {
        RatedReply.About about => about.Subject,
        RatedReply.Message message => await sent.FindSubjectAsync(origin.Channel, origin.Conversation, message.Activity),
        _ => null,
    };

    private static Step[] RemovalSteps(byte[] installation, long expires) =>
        [new Step(ExpireInstallation, [installation, expires]), ReferenceSteps.DieAll(installation, expires)];

    private Step StateStep(TurnCommit commit, StateWrite write)
    {
        var (conversation, person, body) = (ConversationOf(write.Key), PersonOf(write.Key), Blob.OfOptional(write.Json));
        var expires = RetentionOptions.DayOf(write.Json is null ? commit.Now : commit.Now + KeptFor(commit.Origin));
        return write.Expected == 0
            ? new Step(InsertState, [conversation, person, InstallationOf(commit), body, expires], rows: 1)
            : new Step(UpdateState, [conversation, person, write.Expected, body, expires], rows: 1);
    }

    private static byte[] InstallationOf(TurnCommit commit) => Keys.Installation(commit.Origin.Channel, commit.Origin.Installation);

    // Nobody comes back to a conversation of the web page that has ended.
    private TimeSpan KeptFor(TurnOrigin origin) => origin.Channel == WebChannel.Id ? web.Keep : retention.Untouched;

    private static byte[] ConversationOf(StateKey key) => key.Conversation is { } conversation ? Keys.Conversation(key.Channel, conversation) : Keys.None;

    private static byte[] PersonOf(StateKey key) => key.Person is { } person ? Keys.Person(key.Channel, person) : Keys.None;

    private static TurnAnswer ReadAnswer(DbDataReader row) => new((int)row.GetInt64(0), Blob.At(row, 1));

    private static StateDocument ReadDocument(StateKey key, DbDataReader row) => new(key, row.GetInt64(0), Blob.At(row, 1));
}

using CoopBot.Conversation.Turns;
using CoopBot.Storage;
using CoopBot.Storage.Databases;
using CoopBot.Storage.Migrations;
using Dapper;

namespace CoopBot.Tests.Storage;

/// <summary>What every database must do when a newer program finds it.</summary>
public abstract class MigrationContract : TranscriptContract
{
    // A row of each table as the program of that version left it.
    private static readonly string[][] Left =
    [
        [],
        [
            "INSERT INTO state (conversation, person, installation, version, body, expires) VALUES (@c, @p, @c, 7, @body, 99999)",
            "INSERT INTO inbox (id, person, received, code, answer) VALUES (@a, @p, 1795251600000, 200, @body)",
        ],
        [
            "INSERT INTO lane (conversation, last, sent, due) VALUES (@c, 5, 4, 1)",
            "INSERT INTO outbox (conversation, sequence, person, created, attempts, address, body) VALUES (@c, 5, @p, 1, 2, 'http://canal/', @body)",
            "INSERT INTO dead_letter (conversation, person, created, died, attempts, reason, address, body) VALUES (@c, @p, 1, 1795251600000, 3, 'HTTP 403', 'http://canal/', @body)",
        ],
        ["UPDATE inbox SET message = @body WHERE id = @b"],
        [
            "INSERT INTO sent_message (id, person, subject, sent) VALUES (@a, @p, 'gie', 1795251600000)",
            "INSERT INTO conversation_reference (conversation, installation, person, body, dead, expires) VALUES (@c, @c, @p, @body, 0, 99999)",
        ],
        [
            "INSERT INTO transcript (conversation, person, last, erased, expires) VALUES (@c, @p, 1, 0, 1795251600000)",
            "INSERT INTO transcript_entry (conversation, sequence, id, body) VALUES (@c, 1, @a, @body)",
        ],
        ["INSERT INTO rating (person, reply, subject, useful, remark, rated) VALUES (@p, @a, 'gie', 1, @body, 1795251600000)"],
    ];

    public static TheoryData<int> Earlier => [.. Enumerable.Range(0, Migrator.Latest + 1)];

    [Fact]
    public void Every_version_is_tried() => Left.Length.ShouldBe(Migrator.Latest + 1);

    [Theory]
    [MemberData(nameof(Earlier))]
    public async Task A_database_of_any_earlier_version_is_brought_up_with_what_it_holds(int version)
    {
        var options = await CreateAnotherAsync();
        await using (var database = Open(options))
        {
            await new Migrator(database).RunAsync(version, TestContext.Current.CancellationToken);
            await ExecuteAsync(database, [.. Left.Take(version + 1).SelectMany(statements => statements)]);
        }

        var storage = await StartAsync(options);

        var start = await storage.Turns.BeginAsync(Ana with { Activity = "new" }, [AnasState]);
        start.Documents[0].Version.ShouldBe(version >= 1 ? 7 : 0);
        ((await storage.Turns.BeginAsync(Ana, [])).Given is not null).ShouldBe(version >= 1);
        (await storage.Outbox.MeasureAsync(TestContext.Current.CancellationToken)).Messages.ShouldBe(version >= 2 ? 1 : 0);
        (await storage.DeadLetters.ListAsync(TestContext.Current.CancellationToken)).Count.ShouldBe(version >= 2 ? 1 : 0);
        (await storage.Turns.CommitAsync(CommitOf(Next(), [Write(AnasState, start.Documents[0].Version, "next")], messages: 1))).ShouldBe(CommitStatus.Done);
        (await storage.Outbox.ClaimAsync(9, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Messages.Length.ShouldBe(version >= 2 ? 2 : 1);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        var options = await CreateAnotherAsync();
        await using var database = Open(options);
        await new Migrator(database).RunAsync(Migrator.Latest, TestContext.Current.CancellationToken);
        await ExecuteAsync(database, [$"INSERT INTO schema_version (version) VALUES ({Migrator.Latest + 1})"]);

        var refusal = await Should.ThrowAsync<NewerDatabaseException>(() => StorageUnderTest.StartAsync(options));
        refusal.Message.ShouldContain($"version {Migrator.Latest + 1}");
    }

    [Fact]
    public async Task Programs_that_start_at_once_bring_it_up_once()
    {
        var options = await CreateAnotherAsync();
        var storages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => StartAsync(options))));

        foreach (var storage in storages) (await storage.Readiness.IsReadyAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    private protected abstract Task<StorageOptions> CreateAnotherAsync();

    private static IDatabase Open(StorageOptions options) =>
        options.ConnectionString is { } connectionString ? new PostgresDatabase(connectionString) : new SqliteDatabase(options.File);

    private static async Task ExecuteAsync(IDatabase database, string[] statements)
    {
        var (c, p) = (Keys.Conversation("msteams", "19:salon"), Keys.Person("msteams", "29:ana"));
        var row = new { c, p, a = Keys.Activity("msteams", "19:salon", "1"), b = Keys.Activity("msteams", "19:salon", "2"), body = new byte[] { 1 } };
        await using var connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var statement in statements) await connection.ExecuteAsync(statement, row);
    }
}

using System.Text;
using CoopBot.Commands;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Turns;
using CoopBot.Storage;
using CoopBot.Storage.Databases;
using CoopBot.Storage.Migrations;
using CoopBot.Tests.Storage;

namespace CoopBot.Tests.Program;

/// <summary>What the operator sees and does about messages that could not be delivered, while the service runs.</summary>
public sealed class OutboxCommandTests(PostgresFixture postgres) : IDisposable
{
    private static readonly TurnOrigin Ana = new("msteams", "19:salon", "29:ana");

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Place => Path.Combine(_folder.Path, "coopbot.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Messages_given_up_are_listed_without_their_text_and_put_back_one_or_all(bool isPostgres)
    {
        var connection = isPostgres ? await postgres.CreateDatabaseAsync() : null;
        await using var service = await StorageUnderTest.StartAsync(new StorageOptions { File = Place, ConnectionString = connection });
        string[] settings = connection is null ? ["--Storage:File", Place] : [$"--ConnectionStrings:CoopBot={connection}"];
        (await RunAsync(settings)).Output.ShouldBe("En attente d'envoi : aucun message.\nAbandonnés : aucun message.\n");
        for (var message = 1; message <= 3; message++) await GiveUpAsync(service, message);
        await CommitAsync(service, "waits");

        var list = await RunAsync(settings);
        list.ExitCode.ShouldBe(0);
        list.Output.ShouldContain("En attente d'envoi : 1 ; le plus ancien attend depuis ");
        list.Output.ShouldContain("Abandonnés : 3.");
        var first = list.Output.Split('\n').First(line => line.EndsWith("HTTP 403 BotDisabledByAdmin", StringComparison.Ordinal));
        first.ShouldMatch(@"^ +\d+  2026-11-21 09:00:00 UTC +1  canal.example:8080 +HTTP 403 BotDisabledByAdmin$");
        list.Output.ShouldNotContain("secret");
        list.Output.ShouldNotContain("19:salon");

        var number = first.Trim().Split(' ')[0];
        var one = await RunAsync(["--requeue", number, .. settings]);
        one.ExitCode.ShouldBe(0);
        one.Output.ShouldBe($"Le message {number} est remis dans la file d'envoi.\n");
        var again = await RunAsync(["--requeue", number, .. settings]);
        again.ExitCode.ShouldBe(1);
        again.Output.ShouldContain($"Aucun message abandonné ne porte le numéro {number}.");

        (await RunAsync(["--requeue", "tout", .. settings])).Output.ShouldBe("2 messages sont remis dans la file d'envoi.\n");
        (await RunAsync(["--requeue", "tout", .. settings])).Output.ShouldStartWith("Aucun message abandonné");
        var depth = await service.Outbox.MeasureAsync(Stop);
        (depth.Messages, depth.DeadLetters).ShouldBe((4, 0));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_and_not_made()
    {
        var run = await RunAsync("--Storage:File", Place);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Il n'y a pas encore de base de données");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_without_tables_is_left_as_it_is()
    {
        var connection = await postgres.CreateDatabaseAsync();
        for (var time = 0; time < 2; time++)
        {
            var run = await RunAsync("--ConnectionStrings:CoopBot", connection);
            run.ExitCode.ShouldBe(2);
            run.Error.ShouldContain("Il n'y a pas encore de base de données");
        }
    }

    [Fact]
    public async Task A_database_of_an_older_program_is_left_to_the_service()
    {
        await using (var database = new SqliteDatabase(Place)) await new Migrator(database).RunAsync(1, Stop);

        var run = await RunAsync("--Storage:File", Place);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("version plus ancienne");
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_told()
    {
        var run = await RunAsync("--ConnectionStrings:CoopBot", "Host=127.0.0.1;Port=1;Username=u;Password=secret");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("La base de données ne répond pas");
        run.Error.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told()
    {
        await File.WriteAllTextAsync(Place, new string('x', 5000), Stop);

        var run = await RunAsync("--Storage:File", Place);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("La base de données ne répond pas");
    }

    [Theory]
    [InlineData("--requeu", "--requeu", "12")]
    [InlineData("12", "12")]
    [InlineData("douze", "--requeue", "douze")]
    public async Task A_misspelt_wish_is_told_and_nothing_is_done(string misspelt, params string[] wish)
    {
        var run = await RunAsync([.. wish, "--Storage:File", Place]);

        run.ExitCode.ShouldNotBe(0);
        run.Error.ShouldContain($"« {misspelt} »");
    }

    private static async Task GiveUpAsync(StorageUnderTest service, int message)
    {
        await CommitAsync(service, $"a{message}");
        var lane = (await service.Outbox.ClaimAsync(1, Stop)).ShouldHaveSingleItem();
        await service.Outbox.GiveUpAsync(lane, lane.Messages[0].Sequence, "HTTP 403 BotDisabledByAdmin", release: true);
    }

    private static async Task CommitAsync(StorageUnderTest service, string activity)
    {
        var message = new OutgoingMessage("http://canal.example:8080/v3/conversations/19:salon/activities/secret", Encoding.UTF8.GetBytes("un texte secret"));
        var output = new TurnOutput(new TurnAnswer(202, Body: null), [message]);
        var status = await service.Turns.CommitAsync(new TurnCommit(Ana with { Activity = activity }, [], output, service.Time.Now));
        status.ShouldBe(CommitStatus.Done);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var parsed = CoopBotCommand.Create(TextReader.Null, output, error).Parse(["outbox", .. arguments]);
        var exitCode = await parsed.InvokeAsync(new() { Output = output, Error = error }, Stop);
        return (exitCode, output.ToString(), error.ToString());
    }
}

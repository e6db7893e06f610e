using System.Net;
using CoopBot.Harness.Postgres;
using CoopBot.Tests.Program;
using CoopBot.Tests.Storage;
using Npgsql;

namespace CoopBot.Tests.Health;

/// <summary>What the service tells whoever watches it, and how it lives without its database.</summary>
public sealed class ReadinessTests(PostgresFixture postgres) : IDisposable
{
    private const string Nothing = """{"status":"ok","checks":{}}""";
    private const string Ready = """{"status":"ok","checks":{"database":"ok","knowledge":"ok"}}""";
    private const string Away = """{"status":"unavailable","checks":{"database":"unavailable","knowledge":"ok"}}""";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder.Path, "data");

    private string[] Settings => ["--Storage:File", Path.Combine(Data, "coopbot.db")];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_service_with_its_database_lives_and_is_ready()
    {
        await using var bot = await StartedBot.StartAsync(Settings);

        (await AskAsync(bot, "/healthz")).ShouldBe((HttpStatusCode.OK, Nothing));
        (await AskAsync(bot, "/readyz")).ShouldBe((HttpStatusCode.OK, Ready));
    }

    [Fact]
    public async Task A_service_whose_file_cannot_be_made_lives_refuses_messages_for_now_and_is_ready_once_it_can()
    {
        await File.WriteAllTextAsync(Data, "a file where the folder should be", Stop);
        await using var bot = await StartedBot.StartAsync(Settings);

        await ShouldWaitForItsDatabaseAsync(bot);
        File.Delete(Data);

        await ShouldWorkAsync(bot);
    }

    [Fact]
    public async Task A_service_whose_server_is_away_lives_refuses_messages_for_now_and_is_ready_when_it_comes_and_comes_back()
    {
        PostgresFixture.SkipIfMissing();
        await using var server = await PostgresServer.StartAsync(Stop);
        var database = await server.CreateDatabaseAsync(Stop);
        await server.StopAsync(PostgresStop.Fast, Stop);
        await using var bot = await StartedBot.StartAsync("--ConnectionStrings:CoopBot", database);

        await ShouldWaitForItsDatabaseAsync(bot);
        await server.StartAgainAsync(Stop);
        await ShouldWorkAsync(bot);

        await server.StopAsync(PostgresStop.Immediate, Stop);
        await ShouldWaitForItsDatabaseAsync(bot);
        await server.StartAgainAsync(Stop);
        await ShouldWorkAsync(bot);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_in_time_is_away()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var bot = await StartedBot.StartAsync("--ConnectionStrings:CoopBot", database + ";Command Timeout=0");
        await using var other = new NpgsqlConnection(database + ";Pooling=false");
        await other.OpenAsync(Stop);
        await using (var command = new NpgsqlCommand("BEGIN; LOCK TABLE schema_version IN ACCESS EXCLUSIVE MODE", other))
            await command.ExecuteNonQueryAsync(Stop);

        (await AskAsync(bot, "/readyz")).ShouldBe((HttpStatusCode.ServiceUnavailable, Away));
        await other.CloseAsync();
        (await AskAsync(bot, "/readyz")).ShouldBe((HttpStatusCode.OK, Ready));
    }

    private static async Task ShouldWaitForItsDatabaseAsync(StartedBot bot)
    {
        (await AskAsync(bot, "/healthz")).ShouldBe((HttpStatusCode.OK, Nothing));
        (await AskAsync(bot, "/readyz")).ShouldBe((HttpStatusCode.ServiceUnavailable, Away));
        using var refused = await bot.SayAsync("c'est quoi une SCIC ?");
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
    }

    private static async Task ShouldWorkAsync(StartedBot bot)
    {
        await bot.BecomesReadyAsync();
        using var answered = await bot.SayAsync("c'est quoi une SCIC ?");
        answered.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(StartedBot bot, string path)
    {
        using var response = await bot.Http.GetAsync(path, Stop);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }
}

using CoopBot.Harness.Postgres;
using Npgsql;

namespace CoopBot.Tests.Storage;

/// <summary>The server that the other tests trust: it is durable, and databases are apart.</summary>
public sealed class PostgresServerTests(PostgresFixture postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_database_is_empty_and_the_server_durable()
    {
        var first = await postgres.CreateDatabaseAsync();
        await AnswerAsync(first, "CREATE TABLE t (x int)");
        var second = await postgres.CreateDatabaseAsync();
        await AnswerAsync(second, "CREATE TABLE t (x int)");
        (await AnswerAsync(second, "SHOW fsync")).ShouldBe("on");
        (await AnswerAsync(second, "SHOW synchronous_commit")).ShouldBe("on");
        (await AnswerAsync(second, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task What_was_committed_outlives_a_crash_of_the_server()
    {
        PostgresFixture.SkipIfMissing();
        await using var server = await PostgresServer.StartAsync(Stop);
        var database = await server.CreateDatabaseAsync(Stop);
        await AnswerAsync(database, "CREATE TABLE t (x int); INSERT INTO t VALUES (42)");

        await server.RestartAsync(PostgresStop.Immediate, Stop);

        (await AnswerAsync(database, "SELECT x FROM t")).ShouldBe(42);
    }

    private static async Task<object?> AnswerAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Stop);
    }
}

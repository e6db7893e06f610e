using CoopBot.Commands;
using CoopBot.Storage;
using CoopBot.Tests.Program;
using CoopBot.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace CoopBot.Tests.Health;

/// <summary>Databases that the service will not work on.</summary>
public sealed class DatabaseRefusedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Place => Path.Combine(_folder.Path, "coopbot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_in_French()
    {
        await MakeNewerDatabaseAsync();

        var (exitCode, error) = await ServeAsync("--Storage:File", Place);

        exitCode.ShouldBe(2);
        error.ShouldContain("La base de données est en version 999");
        error.ShouldContain("restaurez une sauvegarde");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_that_comes_after_the_start_ends_the_service_too()
    {
        await MakeNewerDatabaseAsync();
        File.Move(Place, Place + ".aside");
        Directory.CreateDirectory(Place);
        using var output = new SignallingWriter();

        var serving = ServeAsync(output, "--Storage:File", Place);
        await output.Written;
        Directory.Delete(Place);
        File.Move(Place + ".aside", Place);

        var (exitCode, error) = await serving;
        exitCode.ShouldBe(2);
        error.ShouldContain("La base de données est en version 999");
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_told_without_its_content()
    {
        var (exitCode, error) = await ServeAsync("--ConnectionStrings:CoopBot", "Machine=a;Password=secret");

        exitCode.ShouldBe(2);
        error.ShouldContain("ConnectionStrings:CoopBot");
        error.ShouldNotContain("secret");
    }

    private async Task MakeNewerDatabaseAsync()
    {
        await using (await StorageUnderTest.StartAsync(new StorageOptions { File = Place }))
        {
            // Only its tables are wanted.
        }

        await using var connection = new SqliteConnection($"Data Source={Place};Pooling=false");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO schema_version (version) VALUES (999)";
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<(int ExitCode, string Error)> ServeAsync(params string[] settings)
    {
        using var output = new StringWriter();
        return await ServeAsync(output, settings);
    }

    private static async Task<(int ExitCode, string Error)> ServeAsync(TextWriter output, params string[] settings)
    {
        using var error = new StringWriter();
        string[] arguments = ["serve", "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", .. settings];
        var exitCode = await CoopBotCommand.Create(TextReader.Null, output, error).Parse(arguments).InvokeAsync(cancellationToken: Stop);
        return (exitCode, error.ToString());
    }
}

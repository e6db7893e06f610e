using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CoopBot.Storage.Databases;
using Dapper;

namespace CoopBot.Storage.Migrations;

/// <summary>
/// Brings a database to the version of this program: numbered scripts, run in order in one transaction that no other program can be in.
/// </summary>
internal sealed partial class Migrator(IDatabase database)
{
    private static readonly Assembly Scripts = typeof(Migrator).Assembly;

    /// <summary>The newest version that this program knows.</summary>
    public static int Latest => Names.Length;

    private static string[] Names =>
        [.. Scripts.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Runs the scripts that the database lacks.</summary>
    /// <param name="target">The version to stop at; only tests stop before the latest.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="NewerDatabaseException">The database is newer than the program.</exception>
    public async Task RunAsync(int target, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        foreach (var statement in database.Dialect.BeginAlone) await connection.ExecuteAsync(statement);
        try
        {
            await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)");
            var version = await ReadVersionAsync(connection);
            for (var next = version + 1; next <= target; next++)
            {
                await connection.ExecuteAsync(Translate(await ReadAsync(Names[next - 1], cancellation)));
                await connection.ExecuteAsync("INSERT INTO schema_version (version) VALUES (@next)", new { next });
            }

            await connection.ExecuteAsync("COMMIT TRANSACTION");
        }
        catch (Exception fault) when (fault is DbException or NewerDatabaseException)
        {
            await connection.ExecuteAsync("ROLLBACK TRANSACTION");
            throw;
        }
    }

    /// <summary>Reads the version of the database; makes and changes nothing.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>The version, 0 where no program has made its tables yet.</returns>
    /// <exception cref="NewerDatabaseException">The database is newer than the program.</exception>
    public async Task<long> FindVersionAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(database.Dialect.CountVersionTables) == 0 ? 0 : await ReadVersionAsync(connection);
    }

    private static async Task<long> ReadVersionAsync(DbConnection connection)
    {
        var version = await connection.ExecuteScalarAsync<long?>("SELECT max(version) FROM schema_version") ?? 0;
        return version <= Latest ? version : throw new NewerDatabaseException(version, Latest);
    }

    private static async Task<string> ReadAsync(string name, CancellationToken cancellation)
    {
        using var reader = new StreamReader(Scripts.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync(cancellation);
    }

    // {Name} and {Name:argument:argument} stand for what Dialect says.
    private string Translate(string script) => Placeholder().Replace(script, match =>
    {
        object[] arguments = [.. match.Groups["argument"].Captures.Select(capture => capture.Value)];
        var text = match.Groups["name"].Value switch
        {
            nameof(Dialect.Identity) => database.Dialect.Identity,
            nameof(Dialect.KeptByKey) => database.Dialect.KeptByKey,
            nameof(Dialect.KeepInRow) => database.Dialect.KeepInRow,
            var name => throw new InvalidOperationException($"A migration names {name}, which Dialect does not know."),
        };
        return string.Format(CultureInfo.InvariantCulture, text, arguments);
    });

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<argument>\w+))*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}

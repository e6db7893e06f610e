using System.Globalization;

namespace CoopBot.Harness.Postgres;

/// <summary>PostgreSQL's own programs on this machine, and as whom to run them: the server refuses to be root's.</summary>
internal sealed class PostgresPrograms
{
    private const string DebianRoot = "/usr/lib/postgresql";
    private const string ServerUser = "postgres";

    private readonly string _folder;

    private PostgresPrograms(string folder) => _folder = folder;

    /// <summary>The newest version installed.</summary>
    /// <returns>The programs, or null when there are none.</returns>
    public static PostgresPrograms? Find() => Folders().Where(HoldsServer).Select(folder => new PostgresPrograms(folder)).FirstOrDefault();

    /// <summary>Runs one program to its end.</summary>
    /// <param name="program">Its name, such as <c>pg_ctl</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellation">Stops the wait and the program.</param>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var path = Path.Combine(_folder, program);
        return Environment.IsPrivilegedProcess
            ? Command.RunAsync("runuser", ["-u", ServerUser, "--", path, .. arguments], cancellation)
            : Command.RunAsync(path, arguments, cancellation);
    }

    /// <summary>Gives a folder to the user that the programs run as.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static Task GiveAsync(string folder, CancellationToken cancellation) =>
        Environment.IsPrivilegedProcess ? Command.RunAsync("chown", [ServerUser, folder], cancellation) : Task.CompletedTask;

    private static IEnumerable<string> Folders()
    {
        var installed = Directory.Exists(DebianRoot) ? Directory.GetDirectories(DebianRoot) : [];
        var onPath = Environment.GetEnvironmentVariable("PATH") ?? "";
        return installed.OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin"))
            .Concat(onPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int Version(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static bool HoldsServer(string folder) => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl"));
}

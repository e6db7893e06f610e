namespace CoopBot.Hosting;

/// <summary>Finds the knowledge folder, whatever the folder the program is started from.</summary>
public static class KnowledgeFolder
{
    private const string Name = "knowledge";
    private const string Mark = "sources.yaml";

    /// <summary>
    /// The folder asked for, else the nearest <c>knowledge</c> folder at or above the program's own: beside a published program, or the
    /// repository's for one built in it.
    /// </summary>
    /// <param name="asked">A path from the command line or configuration, or null.</param>
    /// <returns>The full path of an existing folder, or null when there is none.</returns>
    public static string? Locate(string? asked)
    {
        if (!string.IsNullOrWhiteSpace(asked)) return Directory.Exists(asked) ? Path.GetFullPath(asked) : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Name);
            if (File.Exists(Path.Combine(candidate, Mark))) return candidate;
        }

        return null;
    }
}

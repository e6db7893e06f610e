using System.IO.Compression;

namespace CoopBot.TeamsApp;

/// <summary>Writes the zip. The same files give the same bytes, on any day and any machine: nothing is compressed, no time is noted.</summary>
internal static class PackageArchive
{
    // The first day that a zip can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The zip, with the files at its root, in their order.</summary>
    public static byte[] Write(IEnumerable<PackageFile> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(file.Name, CompressionLevel.NoCompression);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(file.Bytes);
            }
        }

        return bytes.ToArray();
    }
}

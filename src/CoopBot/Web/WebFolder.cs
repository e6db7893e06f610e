using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace CoopBot.Web;

/// <summary>The files of one folder of the page, served under an address that changes with any of them.</summary>
internal sealed class WebFolder
{
    private readonly FrozenDictionary<string, WebFile> _files;

    private WebFolder(FrozenDictionary<string, WebFile> files)
    {
        _files = files;
        var digests = string.Concat(files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Key + file.Value.Digest));
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(digests)))[..16];
    }

    /// <summary>What tells these files from those of any other build.</summary>
    public string Version { get; }

    /// <summary>Reads a folder that was built with the program.</summary>
    /// <param name="name">Its name under <c>wwwroot</c>.</param>
    public static WebFolder Read(string name) => new(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot", name))
            .ToFrozenDictionary(path => Path.GetFileName(path), path => new WebFile(File.ReadAllBytes(path), TypeOf(path)), StringComparer.Ordinal));

    /// <summary>A file that the folder must hold.</summary>
    public WebFile this[string name] => _files[name];

    /// <summary>A file by the name that somebody asks for, or null.</summary>
    public WebFile? Find(string name) => _files.GetValueOrDefault(name);

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".html" => "text/html; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}

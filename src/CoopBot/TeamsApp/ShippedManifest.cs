using System.Collections.Immutable;
using System.Text.Json;
using CoopBot.TeamsApp.Schema;

namespace CoopBot.TeamsApp;

/// <summary>What the program carries of <c>manifest/</c>, so that it needs no folder and no network.</summary>
internal static class ShippedManifest
{
    private const string Prefix = "manifest/";

    /// <summary>The files to fill.</summary>
    public static PackageTemplate Template() => new(Files("template/"));

    /// <summary>Microsoft's schemas, by file name.</summary>
    public static ManifestSchemas Schemas()
    {
        var files = Files("schema/");
        return new(Parse(files["MicrosoftTeams.schema.json"]), Parse(files["MicrosoftTeams.Localization.schema.json"]));
    }

    private static JsonSchema Parse(byte[] json) => new(JsonElement.Parse(json));

    private static ImmutableDictionary<string, byte[]> Files(string folder)
    {
        var assembly = typeof(ShippedManifest).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix + folder, StringComparison.Ordinal))
            .ToImmutableDictionary(
                name => name[(Prefix + folder).Length..],
                name =>
                {
                    using var stream = assembly.GetManifestResourceStream(name)!;
                    var bytes = new byte[stream.Length];
                    stream.ReadExactly(bytes);
                    return bytes;
                },
                StringComparer.Ordinal);
    }
}

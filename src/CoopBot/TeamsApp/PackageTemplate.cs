using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopBot.TeamsApp;

/// <summary>The files of <c>manifest/</c>, and how they become those of a package: the manifest, and the files that it names.</summary>
/// <param name="files">The files by name.</param>
internal sealed class PackageTemplate(ImmutableDictionary<string, byte[]> files)
{
    /// <summary>The name that Teams looks for.</summary>
    public const string Manifest = "manifest.json";

    private const string AppId = "{appId}";
    private const string Host = "{host}";
    private const string ShortName = "name.short";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files as a package holds them, the manifest first. A file that the manifest names and that is not there is left out.</summary>
    public ImmutableArray<PackageFile> Fill(PackageRequest request)
    {
        var manifest = (JsonObject)Filled(JsonNode.Parse(files[Manifest]), request)!;
        manifest["version"] = request.Version;
        if (request.Name is not null) manifest["name"]!["short"] = request.Name;
        var languages = ManifestFiles.Languages(manifest);
        return
        [
            new PackageFile(Manifest, Bytes(manifest)),
            .. languages.Where(files.ContainsKey).Select(name => new PackageFile(name, Translated(name, request))),
            .. ManifestFiles.Icons(manifest).Where(files.ContainsKey).Select(name => new PackageFile(name, files[name])),
        ];
    }

    private byte[] Translated(string name, PackageRequest request)
    {
        var texts = JsonNode.Parse(files[name])!.AsObject();
        if (request.Name is not null) texts[ShortName] = request.Name;
        return Bytes(texts);
    }

    private static JsonNode? Filled(JsonNode? node, PackageRequest request) => node switch
    {
        JsonObject found => new JsonObject(found.Select(property => KeyValuePair.Create(property.Key, Filled(property.Value, request)))),
        JsonArray found => new JsonArray([.. found.Select(item => Filled(item, request))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(text
            .Replace(AppId, request.AppId.ToString("D"), StringComparison.Ordinal)
            .Replace(Host, request.Host, StringComparison.Ordinal)),
        _ => node?.DeepClone(),
    };

    private static byte[] Bytes(JsonNode node)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable)) node.WriteTo(writer);
        bytes.Write("\n"u8);
        return bytes.ToArray();
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopBot.TeamsApp;

/// <summary>Checks a package before it is written: by Microsoft's schemas, then for what they cannot say.</summary>
/// <param name="schemas">Microsoft's schemas.</param>
internal sealed class PackageCheck(ManifestSchemas schemas)
{
    /// <summary>Lists what Teams would refuse or show badly, as <c>fichier : endroit : quoi</c>, in French.</summary>
    public ImmutableArray<string> Faults(ImmutableArray<PackageFile> files)
    {
        var manifest = JsonElement.Parse(files.Single(file => file.Name == PackageTemplate.Manifest).Bytes);
        var bySchema = schemas.Manifest.Validate(manifest);

        // The other checks rely on the shape that the schema demands.
        return bySchema.IsEmpty
            ? [.. FaultsBeyondSchema(manifest, files.ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal))]
            : [.. bySchema.Select(fault => $"{PackageTemplate.Manifest} : {fault}")];
    }

    private IEnumerable<string> FaultsBeyondSchema(JsonElement manifest, Dictionary<string, byte[]> files)
    {
        foreach (var fault in CommandCheck.Faults(manifest)) yield return $"{PackageTemplate.Manifest} : {fault}";

        var named = JsonObject.Create(manifest)!;
        foreach (var name in ManifestFiles.Icons(named).Concat(ManifestFiles.Languages(named)).Where(name => !files.ContainsKey(name)))
            yield return $"{name} : ce fichier manque";

        var icons = manifest.GetProperty("icons");
        if (FaultOf(icons, "color", files, IconCheck.OfColor) is { } ofColor) yield return ofColor;
        if (FaultOf(icons, "outline", files, IconCheck.OfOutline) is { } ofOutline) yield return ofOutline;

        foreach (var name in ManifestFiles.Languages(named).Where(files.ContainsKey))
        {
            var language = JsonElement.Parse(files[name]);
            var bySchema = schemas.Language.Validate(language);
            foreach (var fault in bySchema.IsEmpty ? LanguageCheck.Faults(manifest, language) : bySchema) yield return $"{name} : {fault}";
        }
    }

    private static string? FaultOf(JsonElement icons, string icon, Dictionary<string, byte[]> files, Func<byte[], string?> judge)
    {
        var name = icons.GetProperty(icon).GetString()!;
        return files.TryGetValue(name, out var file) && judge(file) is { } fault ? $"{name} : {fault}" : null;
    }
}

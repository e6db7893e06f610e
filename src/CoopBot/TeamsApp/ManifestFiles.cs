using System.Text.Json.Nodes;

namespace CoopBot.TeamsApp;

/// <summary>The other files that a manifest names.</summary>
internal static class ManifestFiles
{
    /// <summary>The files of its other languages.</summary>
    public static IReadOnlyList<string> Languages(JsonObject manifest) =>
        manifest["localizationInfo"]?["additionalLanguages"] is JsonArray languages ? Names(languages.Select(language => language?["file"])) : [];

    /// <summary>Its icons.</summary>
    public static IReadOnlyList<string> Icons(JsonObject manifest) =>
        manifest["icons"] is JsonObject icons ? Names(icons.Select(icon => icon.Value)) : [];

    private static IReadOnlyList<string> Names(IEnumerable<JsonNode?> nodes) =>
        [.. nodes.Select(node => node is JsonValue value && value.TryGetValue<string>(out var name) ? name : null).OfType<string>()];
}

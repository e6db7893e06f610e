using CoopBot.TeamsApp.Schema;

namespace CoopBot.TeamsApp;

/// <summary>Microsoft's schemas of one version.</summary>
/// <param name="Manifest">Of the manifest.</param>
/// <param name="Language">Of the file of another language.</param>
internal sealed record ManifestSchemas(JsonSchema Manifest, JsonSchema Language);

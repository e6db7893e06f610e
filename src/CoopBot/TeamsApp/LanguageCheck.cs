using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoopBot.TeamsApp.Schema;

namespace CoopBot.TeamsApp;

/// <summary>
/// Checks that the file of another language translates the manifest's texts, all of them and nothing else. Titles of the bot's commands may
/// stay as they are: Teams sends them to the bot, which understands French.
/// </summary>
internal static partial class LanguageCheck
{
    private const string SchemaKey = "$schema";
    private static readonly string[] Translatable = ["short", "full", "title", "description"];
    private static readonly string[] NeverSeen = ["developer", "icons", "localizationInfo"];

    /// <summary>What does not agree.</summary>
    public static IEnumerable<SchemaFault> Faults(JsonElement manifest, JsonElement language)
    {
        var texts = TextsOf(manifest, "").ToHashSet(StringComparer.Ordinal);
        var translated = language.EnumerateObject().Select(property => property.Name).Where(name => name != SchemaKey).ToHashSet(StringComparer.Ordinal);
        foreach (var key in translated.Except(texts, StringComparer.Ordinal)) yield return new(key, "le manifeste n'a pas de texte à cet endroit");
        foreach (var key in texts.Except(translated, StringComparer.Ordinal).Where(key => !BotCommandTitle().IsMatch(key))) yield return new(key, "il manque la traduction");
    }

    private static IEnumerable<string> TextsOf(JsonElement node, string path) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject()
            .Where(property => path.Length > 0 || !NeverSeen.Contains(property.Name))
            .SelectMany(property => TextsBelow(property, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Array => node.EnumerateArray().Index()
            .SelectMany(item => TextsOf(item.Item, string.Create(CultureInfo.InvariantCulture, $"{path}[{item.Index}]"))),
        _ => [],
    };

    private static IEnumerable<string> TextsBelow(JsonProperty property, string path) =>
        property.Value.ValueKind == JsonValueKind.String && Translatable.Contains(property.Name) ? [path] : TextsOf(property.Value, path);

    [GeneratedRegex(@"^bots\[0\]\.commandLists\[[0-9]+\]\.commands\[[0-9]+\]\.title\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BotCommandTitle();
}

using System.Text.Json;
using CoopBot.TeamsApp.Schema;

namespace CoopBot.TeamsApp;

/// <summary>Checks the commands that a manifest offers, beyond its schema: limits that every version of Teams keeps, and names given once.</summary>
internal static class CommandCheck
{
    // The schema allows 12, 128 and 4,000; older clients cut what is beyond these (protocol sheet, 4.5).
    private const int MostCommands = 10;
    private const int LongestTitle = 32;
    private const int LongestDescription = 128;

    /// <summary>What is wrong.</summary>
    public static IEnumerable<SchemaFault> Faults(JsonElement manifest)
    {
        var bots = Items(manifest, "bots").ToList();
        foreach (var (bot, path) in bots)
        foreach (var (list, place) in Items(bot, "commandLists"))
        foreach (var fault in FaultsOfList(list, "title", $"{path}.{place}"))
            yield return fault;

        foreach (var (extension, path) in Items(manifest, "composeExtensions"))
        {
            foreach (var fault in FaultsOfList(extension, "id", path)) yield return fault;
            if (bots.TrueForAll(bot => bot.Item.GetProperty("botId").GetString() != extension.GetProperty("botId").GetString()))
                yield return new($"{path}.botId", "ce n'est pas le bot de l'application");
        }
    }

    private static IEnumerable<SchemaFault> FaultsOfList(JsonElement list, string name, string path)
    {
        var commands = Items(list, "commands").ToList();
        if (commands.Count > MostCommands) yield return new($"{path}.commands", $"{commands.Count} commandes, {MostCommands} au plus");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (command, place) in commands)
        {
            if (!seen.Add(command.GetProperty(name).GetString()!)) yield return new($"{path}.{place}.{name}", "une autre commande a le même");
            if (TextOf(command, "title").Length > LongestTitle) yield return new($"{path}.{place}.title", $"plus de {LongestTitle} caractères");
            if (TextOf(command, "description") is not { Length: > 0 and <= LongestDescription })
                yield return new($"{path}.{place}.description", $"il faut un texte de {LongestDescription} caractères au plus");
        }
    }

    private static string TextOf(JsonElement command, string property) => command.TryGetProperty(property, out var text) ? text.GetString()! : "";

    private static IEnumerable<(JsonElement Item, string Path)> Items(JsonElement parent, string property) =>
        parent.TryGetProperty(property, out var items) ? items.EnumerateArray().Index().Select(item => (item.Item, $"{property}[{item.Index}]")) : [];
}

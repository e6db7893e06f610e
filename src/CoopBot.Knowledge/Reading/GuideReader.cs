using System.Collections.Frozen;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Knowledge.Reading;

/// <summary>Reads <c>sources.yaml</c>: a mapping from a guide's identity to its title, publisher, year and address.</summary>
internal static class GuideReader
{
    /// <summary>The file's path below the knowledge folder.</summary>
    public const string FileName = "sources.yaml";

    /// <summary>The guides that could be read.</summary>
    public static FrozenDictionary<string, Guide> Read(string yaml, FaultLog faults)
    {
        var guides = new Dictionary<string, Guide>(StringComparer.Ordinal);
        var root = YamlFields.Parse(yaml, faults, offset: 0);
        foreach (var (id, node) in root?.Pairs() ?? [])
        {
            if (root!.Inner(node, "la description d'un guide") is not { } fields) continue;
            var title = fields.Text("titre");
            var publisher = fields.Text("editeur");
            var year = fields.Text("annee");
            var address = fields.Text("adresse", required: false);
            var note = fields.Text("note", required: false);
            fields.RejectOthers();
            if (title is null || publisher is null || year is null) continue;
            guides[id] = new Guide(id, title, publisher, year, ReadAddress(address, fields, faults), note);
        }

        return guides.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Uri? ReadAddress(string? text, YamlFields fields, FaultLog faults)
    {
        if (text is null) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")) return address;
        faults.Add(fields.LineOf("adresse"), $"« {text} » n'est pas une adresse web. Écrivez une adresse qui commence par https://.");
        return null;
    }
}

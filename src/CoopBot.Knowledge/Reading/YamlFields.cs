using System.Globalization;
using CoopBot.Knowledge.Language;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CoopBot.Knowledge.Reading;

/// <summary>Reads the keys of a YAML mapping and reports, in French and by line, what is missing, unknown or misshapen.</summary>
internal sealed class YamlFields
{
    private const string Malformed =
        "le YAML est mal formé ici. Souvent : un « : » dans un texte sans guillemets, un retrait irrégulier, un guillemet non fermé. "
        + "Mettez le texte entre guillemets doubles.";

    private readonly YamlMappingNode _node;
    private readonly FaultLog _faults;
    private readonly int _offset;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <param name="node">The mapping.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="offset">Lines of the file that come before the YAML text.</param>
    public YamlFields(YamlMappingNode node, FaultLog faults, int offset)
    {
        _node = node;
        _faults = faults;
        _offset = offset;
    }

    /// <summary>The line on which the mapping starts.</summary>
    public int Line => LineOf(_node);

    /// <summary>Parses a YAML text that must be one mapping; null after a reported fault.</summary>
    public static YamlFields? Parse(string yaml, FaultLog faults, int offset)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode mapping)
                return new YamlFields(mapping, faults, offset);
            faults.Add(offset + 1, "on attend ici une liste de clés « clé: valeur ». Voyez une autre fiche pour modèle.");
        }
        catch (YamlException fault)
        {
            var line = offset + (int)Math.Max(1, fault.Start.Line);
            faults.Add(line, fault.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase)
                ? "cette clé est écrite deux fois. Gardez-en une seule."
                : Malformed);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // The parser's own word for some broken texts; it names no place.
            faults.Add(offset + LastReadableLine(yaml), Malformed);
        }

        return null;
    }

    /// <summary>The line of a node in its file.</summary>
    public int LineOf(YamlNode node) => _offset + (int)node.Start.Line;

    /// <summary>The line of a key in its file, or of the mapping when the key is missing.</summary>
    public int LineOf(string key) =>
        _node.Children.Keys.FirstOrDefault(node => IsKey(node, key)) is { } found ? LineOf(found) : Line;

    /// <summary>A one-line text; null, with a fault when it is required, where it is missing.</summary>
    public string? Text(string key, bool required = true)
    {
        if (Find(key) is not { } node)
        {
            if (required) _faults.Add(Line, $"il manque la clé « {key} ». Ajoutez « {key}: … ».");
            return null;
        }

        if (node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value)) return value.Trim();
        _faults.Add(LineOf(node), $"« {key} » doit être un texte. Écrivez « {key}: votre texte » sur une ligne.");
        return null;
    }

    /// <summary>A date written <c>2026-11-21</c>; null after a reported fault.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        _faults.Add(LineOf(key), $"« {text} » n'est pas une date. Écrivez année-mois-jour, par exemple 2026-11-21.");
        return null;
    }

    /// <summary>The items of a list, or nothing (with a fault when it is required) where it is missing or empty.</summary>
    public IReadOnlyList<YamlNode> Items(string key, bool required = true)
    {
        var node = Find(key);
        if (node is YamlSequenceNode { Children.Count: > 0 } list) return [.. list.Children];
        if (node is null && !required) return [];
        if (node is null)
            _faults.Add(Line, $"il manque la clé « {key} ». Ajoutez « {key}: » puis une ligne « - … » par élément.");
        else if (required || node is not YamlSequenceNode)
            _faults.Add(LineOf(key), $"« {key} » doit être une liste : une ligne « - … » par élément.");
        return [];
    }

    /// <summary>The texts of a list, each with its line.</summary>
    public IReadOnlyList<(string Text, int Line)> Texts(string key, bool required = true)
    {
        var texts = new List<(string, int)>();
        foreach (var item in Items(key, required))
        {
            if (item is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
                texts.Add((value.Trim(), LineOf(item)));
            else
                _faults.Add(LineOf(item), $"chaque élément de « {key} » doit être un texte. Mettez-le entre guillemets doubles.");
        }

        return texts;
    }

    /// <summary>The fields of a mapping found inside this one; null after a reported fault.</summary>
    public YamlFields? Inner(YamlNode node, string what)
    {
        if (node is YamlMappingNode mapping) return new YamlFields(mapping, _faults, _offset);
        _faults.Add(LineOf(node), $"on attend ici {what}, sous forme de clés « clé: valeur ».");
        return null;
    }

    /// <summary>The fields of a mapping under a key; null, with a fault when it is required, where it is missing.</summary>
    public YamlFields? Inner(string key, string what, bool required = true)
    {
        if (Find(key) is { } node) return Inner(node, what);
        if (required) _faults.Add(Line, $"il manque la clé « {key} » ({what}). Ajoutez-la.");
        return null;
    }

    /// <summary>Every key with its value, for mappings whose keys are data.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Pairs() =>
        _node.Children.Select(pair => (((pair.Key as YamlScalarNode)?.Value ?? "").Trim(), pair.Value));

    /// <summary>Reports each key that no call has asked for, with the nearest known one.</summary>
    public void RejectOthers()
    {
        foreach (var node in _node.Children.Keys)
        {
            var key = (node as YamlScalarNode)?.Value ?? "";
            if (_known.Contains(key)) continue;
            var nearest = EditDistance.Nearest(key, _known, most: 2);
            _faults.Add(LineOf(node), $"« {key} » n'est pas une clé connue. "
                + (nearest is null ? $"Clés possibles : {string.Join(", ", _known)}." : $"Vouliez-vous dire « {nearest} » ?"));
        }
    }

    private static bool IsKey(YamlNode node, string key) =>
        node is YamlScalarNode scalar && scalar.Value == key;

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        return _node.Children.FirstOrDefault(pair => IsKey(pair.Key, key)).Value;
    }

    private static int LastReadableLine(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var line = 1;
        try
        {
            while (parser.MoveNext()) line = (int)Math.Max(line, parser.Current?.Start.Line ?? 0);
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException)
        {
            // As expected: the last event before it tells the place.
        }

        return line;
    }
}

using System.Text.Json.Nodes;

namespace CoopBot.Tests.TeamsApp;

/// <summary>Changes a JSON document at one to three places, the same way each time for the same seed.</summary>
internal sealed class Damage(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "x", "null", "fr", "1.25", "query", "http://a.fr", "HTTPS://a.fr", "ftp://a.fr", "https://é.fr/x", "#12345g", "#ABCDEF", "a\n", "12345678-90ab-cdef-1234-567890abcdef",
        new('a', 31), new('a', 65), new('é', 129), string.Concat(Enumerable.Repeat("🙂", 32)), new('a', 4001),
    ];

    private static readonly string[] Properties = ["x", "title", "type", "fetchTask", "copilotAgents", "configurableTabs", "permissions", "supportedChannelTypes", "authorization", "localizationKeys"];
    private readonly Random _random = new(seed);

    public JsonNode Apply(JsonNode sound)
    {
        var document = sound.DeepClone();
        for (var times = _random.Next(1, 4); times > 0; times--)
        {
            var nodes = Below(document).Where(node => node.Parent is not null).ToList();
            ChangeOne(nodes[_random.Next(nodes.Count)]);
        }

        return document;
    }

    private void ChangeOne(JsonNode node)
    {
        var kind = _random.Next(8);
        if (kind == 0) Remove(node);
        else if (kind == 1) node.ReplaceWith(AnyValue());
        else if (kind == 2 && node is JsonArray { Count: > 0 } list) list.Add(list[0]!.DeepClone());
        else if (kind == 3 && node.Parent is JsonObject parent) parent[_random.GetItems(Properties, 1)[0]] = AnyValue();
        else if (kind == 4 && node.Parent is JsonObject holder) Rename(holder, node);
        else if (kind == 5 && node is JsonArray longList && longList.Count > 0) for (var times = 0; times < 12; times++) longList.Add(longList[0]!.DeepClone());
        else if (node is JsonValue value && value.TryGetValue<string>(out var text)) node.ReplaceWith(Altered(text));
    }

    private string Altered(string text) => _random.Next(7) switch
    {
        0 => text + "\n",
        1 => text + "x",
        2 => text.ToUpperInvariant(),
        3 => text.Length > 1 ? text[1..] : "",
        4 => text.Length > 0 ? string.Concat(Enumerable.Repeat(text, 4)) : text,
        5 => text.Replace('e', 'é'),
        _ => _random.GetItems(Texts, 1)[0],
    };

    private JsonNode? AnyValue() => _random.Next(8) switch
    {
        0 => null,
        1 => JsonValue.Create(_random.Next(-2, 3)),
        2 => JsonValue.Create(1.5),
        3 => JsonValue.Create(true),
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => new JsonArray(JsonValue.Create("personal"), JsonValue.Create("personal")),
        _ => JsonValue.Create(_random.GetItems(Texts, 1)[0]),
    };

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonArray list) list.Remove(node);
        else node.Parent!.AsObject().Remove(node.GetPropertyName());
    }

    private void Rename(JsonObject holder, JsonNode node)
    {
        var name = node.GetPropertyName();
        holder.Remove(name);
        holder[Altered(name)] = node;
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => node switch
    {
        JsonObject found => found.Select(property => property.Value).OfType<JsonNode>().SelectMany(Below).Append(node),
        JsonArray found => found.OfType<JsonNode>().SelectMany(Below).Append(node),
        _ => [node],
    };
}

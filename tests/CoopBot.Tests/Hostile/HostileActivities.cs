using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CoopBot.Tests.Hostile;

/// <summary>
/// Makes activities that no channel would send out of those that channels do send. The same seed and number always make the same bytes.
/// </summary>
/// <param name="seed">Which run.</param>
internal sealed class HostileActivities(int seed)
{
    private const int LargeOneIn = 400;

    // What must be right for an activity to be taken at all: spared most of the time, so that what comes after is tried too.
    private static readonly string[] Envelope = ["type", "channelId", "serviceUrl", "conversation", "from", "deliveryMode", "name"];
    private static readonly string[] People = ["from", "recipient"];

    /// <summary>The body of a request.</summary>
    /// <param name="number">Which of the run.</param>
    public byte[] At(int number) => At(number, random => ActivityShapes.Of(number, random));

    /// <summary>The same, made of an activity of the caller's.</summary>
    /// <param name="number">Which of the run.</param>
    /// <param name="shape">Makes the activity.</param>
    public byte[] At(int number, Func<Random, JsonObject> shape)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var activity = shape(random);
        var sent = new List<string>();
        foreach (var person in People)
        {
            if (activity[person] is JsonObject account && random.Next(2) == 0) account["name"] = Placed(Text(random), sent);
        }

        if (activity["text"] is not null && random.Next(2) == 0) activity["text"] = Placed(Text(random), sent);
        var isSpared = random.Next(4) > 0;
        for (var changes = random.Next(3); changes > 0; changes--) Change(activity, isSpared, random, sent);
        return Break(Encoding.UTF8.GetBytes(Written(activity, sent)), random);
    }

    private static string Text(Random random) => HostileJson.Texts[random.Next(HostileJson.Texts.Count)];

    private static string Value(Random random) => random.Next(LargeOneIn) == 0
        ? Any(HostileJson.LargeValues, random)
        : Any(random.Next(4) switch { 0 => HostileJson.Values, 1 => HostileJson.BrokenTexts, _ => HostileJson.Texts }, random);

    private static string Any(IReadOnlyList<string> values, Random random) => values[random.Next(values.Count)];

    private static void Change(JsonObject activity, bool isSpared, Random random, List<string> sent)
    {
        var (parent, key) = AnyPlace(activity, isSpared, random);
        switch (random.Next(10))
        {
            case 0:
                if (parent is JsonObject holder) holder.Remove(key);
                else ((JsonArray)parent).Clear();
                break;
            case 1:
                var name = random.Next(2) == 0 ? Any(HostileJson.Names, random) : $"\"{key}\"";
                (parent as JsonObject ?? activity)[Mark(name, sent)] = Placed(Value(random), sent);
                break;
            case 2 when parent is JsonArray list:
                list.Add(Placed(Value(random), sent));
                break;
            default:
                if (parent is JsonArray array) array[int.Parse(key, CultureInfo.InvariantCulture)] = Placed(Value(random), sent);
                else parent[key] = Placed(Value(random), sent);
                break;
        }
    }

    // A field or an item at any depth: walks down from the top, and stops by chance.
    private static (JsonNode Parent, string Key) AnyPlace(JsonObject activity, bool isSpared, Random random)
    {
        JsonNode parent = activity;
        var isTop = true;
        while (true)
        {
            var keys = parent is JsonObject holder
                ? holder.Select(field => field.Key).Where(key => !isTop || !isSpared || !Envelope.Contains(key, StringComparer.Ordinal)).ToList()
                : [.. Enumerable.Range(0, ((JsonArray)parent).Count).Select(index => index.ToString(CultureInfo.InvariantCulture))];
            if (keys.Count == 0) return (parent, "text");
            var key = keys[random.Next(keys.Count)];
            var value = parent is JsonArray list ? list[int.Parse(key, CultureInfo.InvariantCulture)] : parent[key];
            if (value is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 }) || random.Next(4) == 0) return (parent, key);
            (parent, isTop) = (value, false);
        }
    }

    // Stands in the tree for JSON that the tree could not hold.
    private static JsonValue Placed(string json, List<string> sent) => JsonValue.Create(Mark(json, sent));

    private static string Mark(string json, List<string> sent)
    {
        sent.Add(json);
        return $"@@{sent.Count - 1}@@";
    }

    private static string Written(JsonObject activity, List<string> sent)
    {
        var json = new StringBuilder(activity.ToJsonString());
        for (var index = 0; index < sent.Count; index++) json.Replace($"\"@@{index}@@\"", sent[index]);
        return json.ToString();
    }

    // One body in ten is broken as bytes.
    private static byte[] Break(byte[] body, Random random)
    {
        var at = random.Next(body.Length);
        switch (random.Next(60))
        {
            case 0:
                return body[..at];
            case 1:
                body[at] ^= (byte)(1 << random.Next(8));
                return body;
            case 2 or 3:
                return [.. body[..at], .. HostileJson.Bytes[random.Next(HostileJson.Bytes.Count)], .. body[at..]];
            case 4:
                return [0xEF, 0xBB, 0xBF, .. body];
            case 5:
                return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body));
            default:
                return body;
        }
    }
}

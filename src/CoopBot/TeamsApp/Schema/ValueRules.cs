using System.Text.Json;

namespace CoopBot.TeamsApp.Schema;

/// <summary>The keywords of JSON Schema (draft 4) that judge a value by itself.</summary>
internal sealed class ValueRules
{
    private readonly SchemaPatterns _patterns;
    private readonly Dictionary<string, Func<JsonElement, JsonElement, string?>> _rules;

    /// <summary>Makes the rules.</summary>
    /// <param name="patterns">The regular expressions already made.</param>
    public ValueRules(SchemaPatterns patterns)
    {
        _patterns = patterns;
        _rules = new(StringComparer.Ordinal)
        {
            ["type"] = OfType,
            ["const"] = (wanted, value) => JsonElement.DeepEquals(wanted, value) ? null : $"il faut {wanted.GetRawText()}",
            ["enum"] = (wanted, value) => wanted.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))
                ? null
                : $"il faut l'une de ces valeurs : {string.Join(", ", wanted.EnumerateArray().Select(one => one.GetRawText()))}",
            ["maxLength"] = (most, value) => LengthOf(value) is { } length && length > most.GetInt32()
                ? $"{length} caractères, {most} au plus" : null,
            ["minLength"] = (least, value) => LengthOf(value) is { } length && length < least.GetInt32()
                ? $"{length} caractères, {least} au moins" : null,
            ["pattern"] = (pattern, value) => value.ValueKind != JsonValueKind.String || _patterns.IsMatch(pattern.GetString()!, value.GetString()!)
                ? null : $"« {value} » n'a pas la forme voulue ({pattern})",
            ["format"] = OfFormat,
            ["maximum"] = (most, value) => value.ValueKind == JsonValueKind.Number && value.GetDouble() > most.GetDouble() ? $"{value}, {most} au plus" : null,
            ["minimum"] = (least, value) => value.ValueKind == JsonValueKind.Number && value.GetDouble() < least.GetDouble() ? $"{value}, {least} au moins" : null,
            ["maxItems"] = (most, value) => CountOf(value, JsonValueKind.Array) is { } count && count > most.GetInt32() ? $"{count} éléments, {most} au plus" : null,
            ["minItems"] = (least, value) => CountOf(value, JsonValueKind.Array) is { } count && count < least.GetInt32() ? $"{count} éléments, {least} au moins" : null,
            ["minProperties"] = (least, value) => CountOf(value, JsonValueKind.Object) is { } count && count < least.GetInt32() ? $"{count} propriétés, {least} au moins" : null,
            ["uniqueItems"] = (wanted, value) => wanted.GetBoolean() && HasTwins(value) ? "le même élément s'y trouve deux fois" : null,
        };
    }

    /// <summary>What a keyword finds wrong with a value, or null.</summary>
    /// <exception cref="NotSupportedException">The keyword is none of these: nothing may pass for checked that was not.</exception>
    public string? Judge(string keyword, JsonElement argument, JsonElement value) => _rules.TryGetValue(keyword, out var rule)
        ? rule(argument, value)
        : throw new NotSupportedException($"The schema uses \"{keyword}\", which the validator does not know.");

    private static string? OfType(JsonElement wanted, JsonElement value)
    {
        string[] types = wanted.ValueKind == JsonValueKind.Array ? [.. wanted.EnumerateArray().Select(type => type.GetString()!)] : [wanted.GetString()!];
        return types.Any(type => IsOfType(type, value)) ? null : $"il faut {string.Join(" ou ", types.Select(NameOf))}";
    }

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        _ => throw new NotSupportedException($"The schema uses the type \"{type}\", which the validator does not know."),
    };

    private static string NameOf(string type) => type switch
    {
        "object" => "un objet",
        "array" => "une liste",
        "string" => "un texte",
        "boolean" => "true ou false",
        "null" => "null",
        "integer" => "un nombre entier",
        _ => "un nombre",
    };

    private static string? OfFormat(JsonElement format, JsonElement value)
    {
        if (format.GetString() != "uri") throw new NotSupportedException($"The schema uses the format \"{format}\", which the validator does not know.");
        return value.ValueKind != JsonValueKind.String || IsUri(value.GetString()!) ? null : $"« {value} » n'est pas une adresse complète";
    }

    // .NET also takes what a URI must escape: letters beyond ASCII, and a line break at the end.
    private static bool IsUri(string text) => text.All(letter => letter is > ' ' and < '\x7F') && Uri.IsWellFormedUriString(text, UriKind.Absolute);

    // JSON Schema counts code points, .NET UTF-16 units.
    private static int? LengthOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()!.EnumerateRunes().Count() : null;

    private static int? CountOf(JsonElement value, JsonValueKind kind) => value.ValueKind != kind ? null
        : kind == JsonValueKind.Array ? value.GetArrayLength() : value.GetPropertyCount();

    private static bool HasTwins(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) return false;
        JsonElement[] items = [.. value.EnumerateArray()];
        return items.Index().Any(one => items.Take(one.Index).Any(other => JsonElement.DeepEquals(one.Item, other)));
    }
}

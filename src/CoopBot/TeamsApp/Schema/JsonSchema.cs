using System.Collections.Immutable;
using System.Text.Json;

namespace CoopBot.TeamsApp.Schema;

/// <summary>
/// Judges a JSON document by a schema: the keywords that Microsoft's schemas of the Teams manifest use (draft 4), and no others. What stands
/// beside a <c>$ref</c> counts as well, as in Microsoft's own tool.
/// </summary>
/// <param name="root">The schema.</param>
internal sealed class JsonSchema(JsonElement root)
{
    private readonly SchemaPatterns _patterns = new();
    private readonly Dictionary<string, JsonElement> _referred = new(StringComparer.Ordinal);
    private ValueRules? _rules;

    /// <summary>Lists every fault.</summary>
    public ImmutableArray<SchemaFault> Validate(JsonElement document)
    {
        var faults = ImmutableArray.CreateBuilder<SchemaFault>();
        Check(root, document, "", faults);
        return faults.DrainToImmutable();
    }

    private void Check(JsonElement schema, JsonElement value, string path, ImmutableArray<SchemaFault>.Builder faults)
    {
        foreach (var keyword in schema.EnumerateObject()) Apply(schema, keyword, value, path, faults);
    }

    private void Apply(JsonElement schema, JsonProperty keyword, JsonElement value, string path, ImmutableArray<SchemaFault>.Builder faults)
    {
        switch (keyword.Name)
        {
            case "$schema" or "title" or "description" or "default" or "definitions":
                break;
            case "$ref":
                Check(Referred(keyword.Value.GetString()!), value, path, faults);
                break;
            case "required" or "properties" or "patternProperties" or "additionalProperties" or "dependencies":
                if (value.ValueKind == JsonValueKind.Object) ApplyToObject(schema, keyword, value, path, faults);
                break;
            case "items":
                if (value.ValueKind != JsonValueKind.Array) break;
                foreach (var (index, item) in value.EnumerateArray().Index()) Check(keyword.Value, item, $"{path}[{index}]", faults);
                break;
            case "anyOf":
                if (!keyword.Value.EnumerateArray().Any(one => Fits(one, value))) faults.Add(new(path, "aucune des formes permises ne convient"));
                break;
            case "oneOf":
                if (keyword.Value.EnumerateArray().Count(one => Fits(one, value)) != 1) faults.Add(new(path, "il faut une des formes permises, et une seule"));
                break;
            default:
                _rules ??= new ValueRules(_patterns);
                if (_rules.Judge(keyword.Name, keyword.Value, value) is { } message) faults.Add(new(path, message));
                break;
        }
    }

    private void ApplyToObject(JsonElement schema, JsonProperty keyword, JsonElement value, string path, ImmutableArray<SchemaFault>.Builder faults)
    {
        switch (keyword.Name)
        {
            case "required":
                Require(keyword.Value, value, path, faults);
                break;
            case "properties":
                foreach (var property in keyword.Value.EnumerateObject())
                    if (value.TryGetProperty(property.Name, out var found)) Check(property.Value, found, Below(path, property.Name), faults);
                break;
            case "patternProperties":
                foreach (var pattern in keyword.Value.EnumerateObject())
                foreach (var property in value.EnumerateObject().Where(property => _patterns.IsMatch(pattern.Name, property.Name)))
                    Check(pattern.Value, property.Value, Below(path, property.Name), faults);
                break;
            case "additionalProperties":
                CheckOthers(schema, keyword.Value, value, path, faults);
                break;
            case "dependencies":
                foreach (var dependency in keyword.Value.EnumerateObject().Where(dependency => value.TryGetProperty(dependency.Name, out _)))
                    if (dependency.Value.ValueKind == JsonValueKind.Array) Require(dependency.Value, value, path, faults);
                    else Check(dependency.Value, value, path, faults);
                break;
        }
    }

    private void CheckOthers(JsonElement schema, JsonElement others, JsonElement value, string path, ImmutableArray<SchemaFault>.Builder faults)
    {
        foreach (var property in value.EnumerateObject().Where(property => !IsNamed(schema, property.Name)))
        {
            if (others.ValueKind == JsonValueKind.False) faults.Add(new(Below(path, property.Name), "cette propriété n'existe pas"));
            else if (others.ValueKind == JsonValueKind.Object) Check(others, property.Value, Below(path, property.Name), faults);
        }
    }

    private bool IsNamed(JsonElement schema, string property) =>
        (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property, out _))
        || (schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(pattern => _patterns.IsMatch(pattern.Name, property)));

    private bool Fits(JsonElement schema, JsonElement value)
    {
        var faults = ImmutableArray.CreateBuilder<SchemaFault>();
        Check(schema, value, "", faults);
        return faults.Count == 0;
    }

    // A reference is a path in the schema itself: "#/definitions/guid".
    private JsonElement Referred(string reference)
    {
        if (_referred.TryGetValue(reference, out var known)) return known;
        if (!reference.StartsWith("#/", StringComparison.Ordinal)) throw new NotSupportedException($"The schema refers to \"{reference}\", outside itself.");
        return _referred[reference] = reference[2..].Split('/').Aggregate(root, (schema, step) => schema.GetProperty(step));
    }

    private static void Require(JsonElement names, JsonElement value, string path, ImmutableArray<SchemaFault>.Builder faults)
    {
        foreach (var name in names.EnumerateArray().Select(name => name.GetString()!))
            if (!value.TryGetProperty(name, out _)) faults.Add(new(path, $"il manque « {name} »"));
    }

    private static string Below(string path, string property) => path.Length == 0 ? property : $"{path}.{property}";
}

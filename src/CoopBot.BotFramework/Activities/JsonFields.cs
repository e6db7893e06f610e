using System.Text.Json;

namespace CoopBot.BotFramework.Activities;

/// <summary>Reads JSON that a channel or a client sent and that may be of any shape.</summary>
internal static class JsonFields
{
    /// <summary>A field of an object, or null where there is none; also where half a character stands among the names.</summary>
    public static JsonElement? Field(this JsonElement? parent, string name)
    {
        try
        {
            return parent is { ValueKind: JsonValueKind.Object } holder && holder.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The string that a field of an object holds, or null.</summary>
    public static string? TextField(this JsonElement? parent, string name) => parent.Field(name).AsText();

    /// <summary>The string that a value is, or null; also for half a character, which only written as an escape passes as JSON.</summary>
    public static string? AsText(this JsonElement? value)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The number that a field of an object holds, or null where there is none or it is no whole number that fits.</summary>
    public static int? NumberField(this JsonElement? parent, string name) =>
        parent.Field(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>A field that this bot has no type for, or null.</summary>
    public static JsonElement? Other(this Activity activity, string name) => activity.Others.Other(name);

    /// <summary>A field that this bot has no type for, or null.</summary>
    public static JsonElement? Other(this IDictionary<string, JsonElement>? others, string name) =>
        others is not null && others.TryGetValue(name, out var value) ? value : null;
}

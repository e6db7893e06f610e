using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace CoopBot.Hosting;

/// <summary>Checks what stands in a setting before it is bound, so that a mistake is told in plain words.</summary>
internal static class SettingCheck
{
    // Stands for a secret that cannot be used: messages go to logs.
    private const string Hidden = "…";

    /// <summary>Checks one setting of a section.</summary>
    /// <param name="options">What the section is bound to: durations, whole numbers, addresses, words of a list, and texts with rules in their attributes.</param>
    /// <param name="path">The setting's full name.</param>
    /// <param name="key">Its name in the section.</param>
    /// <param name="value">What stands there.</param>
    /// <exception cref="BadSettingException">There is no such setting, or the value does not fit.</exception>
    public static void Require(Type options, string path, string key, string value)
    {
        var known = options.GetProperties();
        var property = known.FirstOrDefault(property => string.Equals(property.Name, key, StringComparison.OrdinalIgnoreCase))
            ?? throw new BadSettingException(path, value, $"ce réglage n'existe pas ; connus : {string.Join(", ", known.Select(property => property.Name))}");
        if (AdviceOn(property, value) is { } advice) throw new BadSettingException(path, IsSecret(property) ? Hidden : value, advice);
    }

    private static bool IsSecret(PropertyInfo property) => property.GetCustomAttribute<DataTypeAttribute>() is { DataType: DataType.Password };

    private static string? AdviceOn(PropertyInfo property, string value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(TimeSpan))
        {
            return TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero
                ? null
                : "il faut une durée plus longue que zéro, comme 00:00:10 ou 30.00:00:00 (30 jours)";
        }

        if (type == typeof(Uri))
        {
            return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? null
                : "il faut une adresse complète, comme http://127.0.0.1:4318";
        }

        if (property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
            return allowed.Values.Contains(value) ? null : $"il faut l'une de ces valeurs : {string.Join(", ", allowed.Values)}";
        if (type == typeof(string))
            return property.GetCustomAttributes<ValidationAttribute>().FirstOrDefault(rule => !rule.IsValid(value))?.ErrorMessage;
        return int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number > 0
            ? null
            : "il faut un nombre entier plus grand que zéro";
    }
}

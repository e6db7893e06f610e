using System.Text;
using System.Text.RegularExpressions;

namespace CoopBot.TeamsApp.Schema;

/// <summary>The regular expressions of a schema, which are JavaScript's, each made once.</summary>
internal sealed class SchemaPatterns
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, Regex> _made = new(StringComparer.Ordinal);

    /// <summary>Whether a text holds a match.</summary>
    public bool IsMatch(string pattern, string text)
    {
        if (!_made.TryGetValue(pattern, out var made))
            _made[pattern] = made = new Regex(WithStrictEnd(pattern), RegexOptions.CultureInvariant, Limit);
        return made.IsMatch(text);
    }

    // "$" is the very end in JavaScript; in .NET a line break may follow it.
    private static string WithStrictEnd(string pattern)
    {
        var strict = new StringBuilder(pattern.Length + 2);
        var isInClass = false;
        for (var index = 0; index < pattern.Length; index++)
        {
            var letter = pattern[index];
            if (letter == '\\') strict.Append(letter).Append(pattern[++index]);
            else if (letter == '$' && !isInClass) strict.Append(@"\z");
            else strict.Append(letter);
            isInClass = letter switch { '[' => true, ']' => false, _ => isInClass };
        }

        return strict.ToString();
    }
}

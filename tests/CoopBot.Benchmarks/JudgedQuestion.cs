using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace CoopBot.Benchmarks;

/// <summary>A question with what tells a right answer.</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="Turns">What the member writes, turn by turn; the reply to the last is judged.</param>
/// <param name="Kind">Such as <c>facet</c>, <c>compare</c>, <c>outofdomain</c>.</param>
/// <param name="AnyOf">Groups of patterns; an answer that matches all of one group is right. <c>@refuse</c> stands for a refusal.</param>
/// <param name="MustNot">Patterns that make an answer wrong.</param>
internal sealed record JudgedQuestion(
    string Id,
    IReadOnlyList<string> Turns,
    string Kind,
    [property: JsonPropertyName("any_of")] IReadOnlyList<IReadOnlyList<string>> AnyOf,
    [property: JsonPropertyName("must_not")] IReadOnlyList<string>? MustNot)
{
    // Stands in the files for an honest refusal.
    private const string Refusal = "@refuse";
    private const string RefusalPattern = @"\bje ne sais pas\b";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Reads a file of one JSON object a line.</summary>
    /// <param name="path">The file.</param>
    public static IReadOnlyList<JudgedQuestion> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize(line, JudgedJson.Default.JudgedQuestion)!)];

    /// <summary>Whether a reply is right.</summary>
    /// <param name="reply">Its text, buttons left out.</param>
    public bool Accepts(string reply)
    {
        var text = Flat(reply);
        bool Matches(string pattern) =>
            Regex.IsMatch(text, pattern == Refusal ? RefusalPattern : pattern, RegexOptions.Singleline, Patience);
        return (AnyOf.Count == 0 || AnyOf.Any(group => group.All(Matches))) && MustNot?.Any(Matches) != true;
    }

    private static string Flat(string text)
    {
        var plain = text.ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal).Replace('’', '\'').Replace('\u00a0', ' ').Replace('\u202f', ' ');
        return string.Concat(plain.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
    }
}

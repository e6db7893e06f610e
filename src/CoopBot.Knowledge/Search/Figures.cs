using System.Buffers;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>Which kinds of figures a passage holds.</summary>
internal static class Figures
{
    private const int YearLength = 4;

    private static readonly SearchValues<string> Money = Words(
        "€", "euro", "gratuit", "%", "coût", "tarif", "paie", "payé", "payer", "dépense", "cotisation", "capital", "apport");

    private static readonly SearchValues<string> Since = Words("depuis", "trentaine");

    private static readonly SearchValues<string> Time = Words("jour", "mois", " an ", " ans", "année", "semaine", "heure", "trimest");

    private static readonly SearchValues<string> Numerals = Words(
        " deux ", " trois ", " quatre ", " cinq ", " six ", " sept ", " huit ", " neuf ", " dix ", " douze ", "dizaine", "douzaine", "centaine",
        "plusieurs", "aucun", "moitié", "majorité");

    /// <summary>The kinds of figures in a Markdown text.</summary>
    public static Quantity In(ReadOnlySpan<char> markdown)
    {
        var found = Quantity.None;
        if (markdown.ContainsAny(Money)) found |= Quantity.Money;
        if (markdown.ContainsAny(Since) || HoldsYear(markdown)) found |= Quantity.Year;
        if (markdown.ContainsAny(Time)) found |= Quantity.Duration;
        if (markdown.ContainsAnyInRange('0', '9') || markdown.ContainsAny(Numerals)) found |= Quantity.Number;
        return found;
    }

    // Four digits from 1900 to 2099, as a word.
    private static bool HoldsYear(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.IndexOfAnyInRange('0', '9') is >= 0 and var start;)
        {
            rest = rest[start..];
            var length = rest.IndexOfAnyExceptInRange('0', '9');
            if (length < 0) length = rest.Length;
            if (length == YearLength && (rest.StartsWith("19", StringComparison.Ordinal) || rest.StartsWith("20", StringComparison.Ordinal))) return true;
            rest = rest[length..];
        }

        return false;
    }

    private static SearchValues<string> Words(params string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}

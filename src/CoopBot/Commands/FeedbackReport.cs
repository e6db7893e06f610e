using System.Globalization;
using System.Text;
using CoopBot.Conversation.Feedback;

namespace CoopBot.Commands;

/// <summary>Writes what people think of the answers: counts by subject, those least useful first, then the remarks, the latest first.</summary>
/// <param name="output">Where to.</param>
internal sealed class FeedbackReport(TextWriter output)
{
    private const string Day = "yyyy-MM-dd";
    private const string Unknown = "(réponse ancienne)";

    public void Write(IReadOnlyList<KeptRating> ratings)
    {
        if (ratings.Count == 0)
        {
            output.WriteLine("Aucun avis pour le moment.");
            return;
        }

        var remarks = ratings.Where(rating => rating.Comment is not null).ToList();
        output.WriteLine($"Utile : {Count(ratings, true)} ; pas utile : {Count(ratings, false)} ; remarques : {remarks.Count}.");
        output.WriteLine();
        output.WriteLine($"{"Utile",6}  {"Pas utile",9}  Sujet");
        foreach (var subject in ratings.GroupBy(rating => rating.Subject, StringComparer.Ordinal).OrderByDescending(group => Count(group, false)).ThenBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"{Count(subject, true),6}  {Count(subject, false),9}  {subject.Key ?? Unknown}");
        if (remarks.Count == 0) return;

        output.WriteLine();
        output.WriteLine("Remarques, la dernière d'abord :");
        foreach (var remark in remarks)
        {
            var day = remark.Rated.UtcDateTime.ToString(Day, CultureInfo.InvariantCulture);
            output.WriteLine($"{day}  {remark.Subject ?? Unknown}{Opinion(remark.IsUseful)}");
            output.WriteLine($"  {Plain(remark.Comment!)}");
        }
    }

    private static int Count(IEnumerable<KeptRating> ratings, bool isUseful) => ratings.Count(rating => rating.IsUseful == isUseful);

    private static string Opinion(bool? isUseful) => isUseful switch
    {
        true => ", utile",
        false => ", pas utile",
        null => "",
    };

    // What commands a terminal, or turns the direction of writing around, is not shown to it.
    private static string Plain(string remark) => string.Concat(remark.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Format => "",
        _ => rune.ToString(),
    }));
}

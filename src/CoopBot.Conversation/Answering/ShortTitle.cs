using CoopBot.Knowledge.Entries;

namespace CoopBot.Conversation.Answering;

/// <summary>A title short enough for a column or a button: "GIE", "Groupement conjoint", "Faire avec".</summary>
internal static class ShortTitle
{
    private const int Long = 25;

    /// <summary>The title without what stands in brackets; or those brackets, where they hold an abbreviation and the rest is long.</summary>
    public static string Of(Entry entry)
    {
        var open = entry.Title.IndexOf(" (", StringComparison.Ordinal);
        if (open < 0) return entry.Title;
        var before = entry.Title[..open];
        var inside = entry.Title[(open + 2)..].TrimEnd(')');
        return before.Length > Long && !inside.Contains(' ', StringComparison.Ordinal) ? inside : before;
    }
}

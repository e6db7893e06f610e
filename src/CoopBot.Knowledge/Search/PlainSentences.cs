using System.Text.RegularExpressions;

namespace CoopBot.Knowledge.Search;

/// <summary>Cuts Markdown into plain sentences; an item of a list is one, with the line that introduces the list before it.</summary>
public static partial class PlainSentences
{
    /// <summary>The sentences in order.</summary>
    /// <param name="markdown">Paragraphs, lists, bold and links.</param>
    /// <returns>Texts without marks.</returns>
    public static List<string> In(string markdown)
    {
        var sentences = new List<string>();
        foreach (var line in markdown.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = WithoutLinks(line).Replace("**", "", StringComparison.Ordinal);
            if (plain.StartsWith("- ", StringComparison.Ordinal)) sentences.Add(plain[2..].TrimEnd(';', ' '));
            else sentences.AddRange(End().Split(plain).Where(sentence => sentence.Length > 0));
        }

        return sentences;
    }

    /// <summary>A text whose links are replaced by their labels.</summary>
    /// <param name="markdown">Paragraphs, lists, bold and links.</param>
    /// <returns>Markdown without links.</returns>
    public static string WithoutLinks(string markdown) => Link().Replace(markdown, "${label}");

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu}|«)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex End();

    [GeneratedRegex(@"\[(?<label>[^\]]+)\]\([^)\s]+\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}

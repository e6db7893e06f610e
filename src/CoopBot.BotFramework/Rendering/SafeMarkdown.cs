using System.Text.RegularExpressions;
using CoopBot.BotFramework.Cards;

namespace CoopBot.BotFramework.Rendering;

/// <summary>
/// Takes out of the Markdown that staff wrote what a message must not hold: links that are not https, images and HTML (protocol sheet,
/// 4.2). What they said stays readable.
/// </summary>
public static partial class SafeMarkdown
{
    private const string Www = "www.";

    /// <summary>A Markdown text whose every link is https.</summary>
    /// <param name="markdown">Paragraphs, lists, bold and links.</param>
    /// <returns>The same text; another link is its label, followed by the address when that is a page's and the label does not tell it.</returns>
    public static string Of(string markdown) =>
        markdown.AsSpan().IndexOfAny("[<") < 0 && !markdown.Contains("http:", StringComparison.OrdinalIgnoreCase)
            ? markdown
            : Suspect().Replace(markdown, Replacement);

    private static string Replacement(Match found)
    {
        if (found.Groups["definition"].Success) return "";
        if (found.Groups["image"].Success) return found.Groups["label"].Value;
        if (found.Groups["tag"].Success) return "‹";
        if (found.Groups["nested"].Success) return "] (";
        if (found.Groups["http"].Success) return WithoutScheme(found.Value);
        if (found.Groups["auto"] is { Success: true } auto)
            return SafeLink.IsSafe(AddressOf(auto.Value)) ? $"[{WithoutScheme(auto.Value)}]({auto.Value})" : WithoutScheme(auto.Value);
        return Link(found.Groups["label"].Value, found.Groups["address"].Value, found.Value);
    }

    private static string Link(string label, string target, string link)
    {
        var address = AddressOf(target);
        if (SafeLink.IsSafe(address)) return link;
        if (address is null || address.Scheme != Uri.UriSchemeHttp || address.UserInfo.Length > 0) return label;
        var page = WithoutScheme(target).TrimEnd('/');
        return WithoutWww(label) == WithoutWww(page) ? label : $"{label} ({page})";
    }

    private static Uri? AddressOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    private static string WithoutScheme(string address) => address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('/');

    private static string WithoutWww(string text) => text.StartsWith(Www, StringComparison.OrdinalIgnoreCase) ? text[Www.Length..] : text;

    [GeneratedRegex(
        """
        (?<definition>^[ ]{0,3}\[[^\]\n]+\]:[ ]*\S+[^\n]*$)
        |(?<image>!)\[(?<label>[^\[\]]*)\]\([^)]*\)
        |\[(?<label>[^\[\]]*)\]\(\s*<?(?<address>[^)\s>]*)>?[^)]*\)
        |<(?<auto>[a-zA-Z][a-zA-Z0-9+.\-]*:[^\s<>]*)>
        |(?<tag><(?=[a-zA-Z/!?]))
        |(?<nested>\]\()
        |(?<http>\bhttp://[^\s<>()\[\]]+)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Suspect();
}

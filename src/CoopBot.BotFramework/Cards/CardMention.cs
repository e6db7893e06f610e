using System.Net;
using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>A person whom a text of the card mentions.</summary>
/// <param name="Mentioned">The person.</param>
public sealed record CardMention(MentionedPerson Mentioned)
{
    /// <summary>Always <c>mention</c>.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; } = "mention";

    /// <summary>
    /// What stands in the text in place of the name: encoded there as it is here, letter for letter, or Teams shows the mark-up
    /// (protocol sheet, row 40).
    /// </summary>
    [JsonPropertyOrder(-1)]
    public string Text => $"<at>{Encoded(Mentioned.Name)}</at>";

    // What Markdown would read in a name is encoded as well: the text around it is Markdown.
    private static string Encoded(string name) => string.Concat(name.EnumerateRunes().Select(rune => rune.Value is '*' or '_' or '`' or '~' or '[' or ']' or '\\'
        ? $"&#{rune.Value};"
        : WebUtility.HtmlEncode(rune.ToString())));
}

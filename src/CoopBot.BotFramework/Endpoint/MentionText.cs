using System.Net;
using System.Text;
using System.Text.Json;
using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>
/// Reads a message as its author meant it: without the mention that calls the bot, with the names of others mentioned as plain words (protocol
/// sheet, 4.1).
/// </summary>
internal static class MentionText
{
    // Each is looked for in the whole text: thousands in a megabyte would take half a minute. Nobody mentions that many people.
    private const int MostMentions = 100;

    private const string Opening = "<at>";
    private const string Closing = "</at>";

    /// <summary>The text of a message; empty where it has none.</summary>
    public static string Of(Activity message)
    {
        if (message.Text is not { } text) return "";
        var isTeams = message.ChannelId == ChannelIds.Teams;
        foreach (var entity in (message.Entities ?? []).Take(MostMentions))
        {
            if (entity is not Entity.Received { Json: var json } || TextOf(json) is not { } mention) continue;
            var isOurs = ((JsonElement?)json).Field("mentioned").TextField("id") is { } id && id == message.Recipient?.Id;
            text = Replace(text, mention, isOurs ? "" : NameIn(mention));
        }

        return isTeams ? WebUtility.HtmlDecode(text).Replace('\u00a0', ' ').Trim() : text;
    }

    private static string? TextOf(JsonElement? entity) =>
        entity.TextField("type") == "mention" && entity.TextField("text") is { Length: > 0 } text ? text : null;

    // One occurrence for each entity: the same name may stand elsewhere as a word.
    private static string Replace(string text, string mention, string by)
    {
        var at = text.IndexOf(mention, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : new StringBuilder(text).Remove(at, mention.Length).Insert(at, by).ToString();
    }

    private static string NameIn(string mention) =>
        mention.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) && mention.EndsWith(Closing, StringComparison.OrdinalIgnoreCase)
        && mention.Length > Opening.Length + Closing.Length
            ? mention[Opening.Length..^Closing.Length]
            : mention;
}

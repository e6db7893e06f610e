using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoopBot.Tests.Hostile;

/// <summary>Looks for what people wrote in what the bot sends: a name may be there, in a mention, encoded; nothing else.</summary>
internal static partial class SentCheck
{
    private const int LongestMention = 1_000;

    // Who and where: for programs, shown by nobody as text.
    private static readonly string[] Addressing = ["from", "recipient", "conversation", "replyToId", "channelId", "id", "channelData"];

    /// <summary>What is wrong with what was sent, or null.</summary>
    /// <param name="sent">An activity, or the answer to an invoke or to <c>expectReplies</c>.</param>
    public static string? FaultOf(JsonElement sent)
    {
        if (sent.ValueKind != JsonValueKind.Object) return null;
        if (sent.TryGetProperty("activities", out var activities)) return activities.EnumerateArray().Select(FaultOf).FirstOrDefault(fault => fault is not null);
        var mentions = MentionsOf(sent);
        if (mentions.FirstOrDefault(mention => mention.Length > LongestMention || !SafeMention().IsMatch(mention)) is { } unsafeMention)
            return $"a mention holds mark-up: {Shown(unsafeMention)}";
        return sent.EnumerateObject()
            .Where(field => !Addressing.Contains(field.Name, StringComparer.Ordinal))
            .Select(field => FaultIn(field.Value, mentions))
            .FirstOrDefault(fault => fault is not null);
    }

    private static List<string> MentionsOf(JsonElement activity) =>
        !activity.TryGetProperty("entities", out var entities) ? [] :
        [
            .. entities.EnumerateArray().Where(entity => entity.TryGetProperty("type", out var type) && type.ValueEquals("mention"))
                .Select(entity => entity.GetProperty("text").GetString()!)
        ];

    private static string? FaultIn(JsonElement value, List<string> mentions) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(field => field.Name != "mentioned").Select(field => FaultIn(field.Value, mentions)).FirstOrDefault(fault => fault is not null),
        JsonValueKind.Array => value.EnumerateArray().Select(item => FaultIn(item, mentions)).FirstOrDefault(fault => fault is not null),
        JsonValueKind.String => FaultIn(value.GetString()!, mentions),
        _ => null,
    };

    private static string? FaultIn(string text, List<string> mentions)
    {
        foreach (var mention in mentions) text = text.Replace(mention, "", StringComparison.Ordinal);
        if (text.Contains(HostileJson.Mark, StringComparison.OrdinalIgnoreCase)) return $"what somebody wrote is in it: {Shown(text)}";
        return text.Contains("<script", StringComparison.OrdinalIgnoreCase) || text.Contains("javascript:", StringComparison.OrdinalIgnoreCase) || text.Contains("mal.example", StringComparison.OrdinalIgnoreCase)
            ? $"mark-up is in it: {Shown(text)}"
            : null;
    }

    private static string Shown(string text) => text.Length > 300 ? text[..300] : text;

    // Nothing that HTML, XML or Markdown reads, nothing that breaks the line or turns the text around.
    [GeneratedRegex("""^<at>(?:[^<>*_`~\[\]\\&\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[\u200c\u200d]|&(?:amp|lt|gt|quot|#\d+);)*</at>\z""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SafeMention();
}

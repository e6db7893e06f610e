using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Shortens a reply that a channel would refuse for its size, and says so to the person (protocol sheet, 3.4 and row 47).</summary>
internal static class FittingReply
{
    /// <summary>
    /// The most that a reply's card or text takes, in bytes of UTF-16, which is how Teams counts. A card is to stay within 25 KB; the rest is
    /// for what a channel adds: the question whether it was useful, and of each button a second form for older clients.
    /// </summary>
    public const int MostBytes = 20 * 1024;

    // What stands around a label, and around the texts of a card, in characters.
    private const int RoomOfChoice = 250;
    private const int RoomOfCard = 1000;

    private const string Paragraph = "\n\n";

    /// <summary>The size of a text.</summary>
    /// <param name="characters">How many UTF-16 code units it has.</param>
    /// <returns>Bytes.</returns>
    public static int BytesOf(int characters) => characters * sizeof(char);

    /// <summary>Renders a reply, or as much of it as fits.</summary>
    /// <typeparam name="T">What it is rendered to.</typeparam>
    /// <param name="reply">The reply.</param>
    /// <param name="render">Renders a reply.</param>
    /// <param name="bytesOf">The size of what was rendered.</param>
    /// <returns>What fits; it ends with a word on what was left out, where something was.</returns>
    public static T Render<T>(Reply reply, Func<Reply, T> render, Func<T, int> bytesOf)
    {
        var rendered = render(reply);
        if (IsFarFromTooLong(reply)) return rendered;
        for (var rest = Shorter(reply); rest is not null && bytesOf(rendered) > MostBytes; rest = Shorter(rest))
            rendered = render(rest with { Markdown = rest.Markdown + Paragraph + CardTexts.TooLong });
        return rendered;
    }

    // Nearly every reply: to measure it would cost as much as to write it. Each character is counted twice, for those that JSON escapes.
    private static bool IsFarFromTooLong(Reply reply)
    {
        var characters = reply.Markdown.Length + ReplyText.Sources(reply).Sum(source => source.Title.Length + source.Publisher.Length + source.Section.Length);
        foreach (var choice in reply.Choices) characters += choice.Label.Length;
        return reply is not Comparison && BytesOf((2 * characters) + (RoomOfChoice * reply.Choices.Length) + RoomOfCard) < MostBytes;
    }

    // What stands last is the least useful: rows of a table, then paragraphs, then words, then buttons.
    private static Reply? Shorter(Reply reply)
    {
        if (reply is Comparison { Rows.Length: > 1 } comparison) return comparison with { Rows = comparison.Rows[..^1] };
        var paragraph = reply.Markdown.LastIndexOf(Paragraph, StringComparison.Ordinal);
        if (paragraph > 0) return reply with { Markdown = reply.Markdown[..paragraph] };
        if (BytesOf(reply.Markdown.Length) > MostBytes / 2) return reply with { Markdown = FirstHalf(reply.Markdown) };
        return reply.Choices.IsEmpty ? null : reply with { Choices = reply.Choices[..^1] };
    }

    private static string FirstHalf(string text)
    {
        var half = text[..(text.Length / 2)];
        var space = half.LastIndexOfAny([' ', '\n']);
        return space > 0 ? half[..space] : half;
    }
}

using System.Collections.Immutable;

namespace CoopBot.Conversation.Answering;

/// <summary>Cuts a text that no screen holds into parts that follow one another on demand.</summary>
internal static class TextParts
{
    private const string Paragraphs = "\n\n";
    private const string Lines = "\n";

    /// <summary>The parts of a text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="most">The most characters of a part, wherever paragraphs and lines allow: none is cut within a line.</param>
    /// <returns>At least one part; nothing is left out.</returns>
    public static ImmutableArray<string> Of(string markdown, int most) => markdown.Length <= most
        ? [markdown]
        : Join(markdown.Split(Paragraphs).SelectMany(paragraph => paragraph.Length <= most ? [paragraph] : Join(paragraph.Split(Lines), Lines, most)), Paragraphs, most);

    private static ImmutableArray<string> Join(IEnumerable<string> pieces, string separator, int most)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        foreach (var piece in pieces)
        {
            if (parts.Count > 0 && parts[^1].Length + separator.Length + piece.Length <= most) parts[^1] += separator + piece;
            else parts.Add(piece);
        }

        return parts.ToImmutable();
    }
}

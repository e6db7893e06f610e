using System.Buffers.Text;

namespace CoopBot.BotFramework.Activities;

/// <summary>
/// Replaces half characters (<c>\ud83d</c> without its other half) by U+FFFD. A client that cuts a text in the middle of an emoji sends them;
/// they are JSON by its grammar (RFC 8259, 8.2), and no text that could be read.
/// </summary>
internal static class HalfCharacters
{
    private const int EscapeLength = 6;

    /// <summary>Replaces them in place: the replacement is as long.</summary>
    /// <param name="json">JSON, or anything else that is to be parsed as JSON afterwards.</param>
    public static void Replace(Span<byte> json)
    {
        for (var at = Next(json, 0); at >= 0; at = Next(json, at))
        {
            var unit = UnitAt(json, at);
            if (unit is not { } half) at += 2;
            else if (char.IsHighSurrogate(half) && UnitAt(json, at + EscapeLength) is { } other && char.IsLowSurrogate(other)) at += 2 * EscapeLength;
            else
            {
                if (char.IsSurrogate(half)) "\\ufffd"u8.CopyTo(json[at..]);
                at += EscapeLength;
            }
        }
    }

    private static int Next(ReadOnlySpan<byte> json, int from) =>
        from < json.Length && json[from..].IndexOf((byte)'\\') is var offset and >= 0 ? from + offset : -1;

    // The character that an escape stands for, or null where there is no such escape.
    private static char? UnitAt(ReadOnlySpan<byte> json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && Utf8Parser.TryParse(json.Slice(at + 2, EscapeLength - 2), out ushort unit, out var read, 'x') && read == EscapeLength - 2
            ? (char)unit
            : null;
}

using System.Buffers;
using System.Buffers.Text;

namespace CoopBot.BotFramework.Authentication;

/// <summary>Base64url as RFC 7515 has it: no padding, no other character, one spelling for each value.</summary>
internal static class StrictBase64Url
{
    /// <summary>The bytes, or null when the text is not their one spelling.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done) return null;
        Array.Resize(ref bytes, length);

        // The runtime takes padding, white space and spare bits; written again, such a text is another.
        return text.SequenceEqual(Base64Url.EncodeToString(bytes)) ? bytes : null;
    }
}

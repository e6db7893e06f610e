using System.Text;

namespace CoopBot.Knowledge.Reading;

/// <summary>Decodes files strictly, so that a wrongly saved accent is reported instead of shown as a black diamond.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text with <c>\n</c> line ends and without byte order mark, or null after a reported fault.</summary>
    public static string? Decode(KnowledgeFile file, FaultLog faults)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        try
        {
            return Strict.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes[..Math.Clamp(fault.Index, 0, bytes.Length)].Count((byte)'\n');
            faults.Add(line, "ce fichier n'est pas en UTF-8. Enregistrez-le à nouveau en choisissant l'encodage UTF-8.");
            return null;
        }
    }
}

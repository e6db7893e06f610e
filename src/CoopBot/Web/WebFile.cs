using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CoopBot.Web;

/// <summary>One file of the page, held in memory, and compressed once for those who take it so.</summary>
/// <param name="content">Its bytes.</param>
/// <param name="contentType">Its media type.</param>
internal sealed class WebFile(byte[] content, string contentType)
{
    // A fifth smaller than the default, and still ten times faster than the best, for a file that each reader fetches once.
    private const int BrotliQuality = 9;

    private readonly Lazy<byte[]> _brotli = new(() => Compress(content, output => new BrotliStream(output, new BrotliCompressionOptions { Quality = BrotliQuality })));
    private readonly Lazy<byte[]> _gzip = new(() => Compress(content, output => new GZipStream(output, CompressionLevel.SmallestSize)));

    /// <summary>What tells this content from any other, fit for an address.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(content))[..16];

    /// <summary>The bytes as they are.</summary>
    public ReadOnlyMemory<byte> Content => content;

    /// <summary>Answers with the file, or with 304 when the reader has it.</summary>
    public IResult Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var (bytes, encoding) = ForReader(context.Request);
        if (encoding.Length > 0) headers.ContentEncoding = encoding;
        return TypedResults.Bytes(bytes, contentType, entityTag: new EntityTagHeaderValue($"\"{Digest}{encoding}\""));
    }

    private (byte[] Bytes, string Encoding) ForReader(HttpRequest request)
    {
        var taken = request.GetTypedHeaders().AcceptEncoding.Where(coding => coding.Quality is not 0).Select(coding => coding.Value.Value).ToArray();
        if (taken.Contains("br", StringComparer.OrdinalIgnoreCase)) return (_brotli.Value, "br");
        return taken.Contains("gzip", StringComparer.OrdinalIgnoreCase) ? (_gzip.Value, "gzip") : (content, "");
    }

    private static byte[] Compress(byte[] content, Func<Stream, Stream> compressor)
    {
        using var output = new MemoryStream();
        using (var compressing = compressor(output)) compressing.Write(content);
        return output.ToArray();
    }
}

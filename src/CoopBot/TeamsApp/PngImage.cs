using System.Buffers.Binary;
using System.IO.Compression;

namespace CoopBot.TeamsApp;

/// <summary>A PNG image of 8 bits a channel, without a palette and not interlaced, as drawing programs write icons.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Channels">3 for red, green and blue; 4 with opacity.</param>
/// <param name="Samples">The pixels, row by row, one byte a channel.</param>
internal sealed record PngImage(int Width, int Height, int Channels, byte[] Samples)
{
    private const int HeaderLength = 13;
    private const int LargestSide = 1024;

    /// <summary>Reads an image.</summary>
    /// <returns>The image, or null when the bytes are not such a PNG.</returns>
    public static PngImage? TryRead(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature)) return null;
        using var packed = new MemoryStream();
        ReadOnlySpan<byte> header = default;
        for (var rest = file[Signature.Length..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12) return null;
            var data = rest.Slice(8, (int)length);
            if (rest.Slice(4, 4).SequenceEqual("IHDR"u8)) header = data;
            if (rest.Slice(4, 4).SequenceEqual("IDAT"u8)) packed.Write(data);
            rest = rest[(12 + (int)length)..];
        }

        packed.Position = 0;
        return header.Length == HeaderLength ? Read(header, packed) : null;
    }

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    private static PngImage? Read(ReadOnlySpan<byte> header, Stream packed)
    {
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        var channels = header[9] switch { 2 => 3, 6 => 4, _ => 0 };
        if (width is < 1 or > LargestSide || height is < 1 or > LargestSide || header[8] != 8 || channels == 0 || header[12] != 0) return null;

        var stride = width * channels;
        var rows = new byte[height * (stride + 1)];
        try
        {
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            unpacked.ReadExactly(rows);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return null;
        }

        var samples = new byte[height * stride];
        for (var row = 0; row < height; row++)
            if (!Unfilter(rows.AsSpan(row * (stride + 1), stride + 1), samples, row * stride, stride, channels)) return null;
        return new PngImage(width, height, channels, samples);
    }

    // Each row was written as differences from the pixel to its left, above it, or both (PNG specification, 9).
    private static bool Unfilter(ReadOnlySpan<byte> filtered, byte[] samples, int start, int stride, int channels)
    {
        for (var column = 0; column < stride; column++)
        {
            var left = column >= channels ? samples[start + column - channels] : 0;
            var above = start > 0 ? samples[start + column - stride] : 0;
            var aboveLeft = start > 0 && column >= channels ? samples[start + column - stride - channels] : 0;
            int? predicted = filtered[0] switch
            {
                0 => 0,
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                4 => Paeth(left, above, aboveLeft),
                _ => null,
            };
            if (predicted is null) return false;
            samples[start + column] = (byte)(filtered[column + 1] + predicted.Value);
        }

        return true;
    }

    private static int Paeth(int left, int above, int aboveLeft)
    {
        var (toLeft, toAbove, toAboveLeft) = (Math.Abs(above - aboveLeft), Math.Abs(left - aboveLeft), Math.Abs(left + above - (2 * aboveLeft)));
        return toLeft <= toAbove && toLeft <= toAboveLeft ? left : toAbove <= toAboveLeft ? above : aboveLeft;
    }
}

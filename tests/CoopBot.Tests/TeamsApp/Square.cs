using System.Buffers.Binary;
using System.IO.Compression;

namespace CoopBot.Tests.TeamsApp;

/// <summary>Small PNG images, with opacity.</summary>
internal static class Square
{
    /// <summary>A square whose pixels take the given colours in turn.</summary>
    public static byte[] Of(int side, params byte[][] pixels)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < side; row++)
            {
                zlib.WriteByte(0);
                for (var column = 0; column < side; column++) zlib.Write(pixels[column % pixels.Length]);
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        (header[8], header[9]) = (8, 6);
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    // The check sum is left out: the reader leaves it to Teams.
    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. name, .. data, 0, 0, 0, 0];
    }
}

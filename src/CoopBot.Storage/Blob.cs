using System.Data.Common;
using System.Runtime.InteropServices;

namespace CoopBot.Storage;

/// <summary>Bytes on their way to and from a database, which takes arrays only.</summary>
internal static class Blob
{
    /// <summary>The bytes as an array; what is a whole array already is not copied.</summary>
    public static byte[] Of(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) && part.Offset == 0 && part.Count == part.Array!.Length ? part.Array : bytes.ToArray();

    /// <summary>The bytes as an array, or null where there are none.</summary>
    public static byte[]? OfOptional(ReadOnlyMemory<byte>? bytes) => bytes is { } some ? Of(some) : null;

    /// <summary>The bytes of a column, or null.</summary>
    public static ReadOnlyMemory<byte>? At(DbDataReader row, int column) =>
        row.IsDBNull(column) ? default(ReadOnlyMemory<byte>?) : row.GetFieldValue<byte[]>(column);
}

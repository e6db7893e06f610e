using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.Turns;

namespace CoopBot.Storage;

/// <summary>
/// The keys of rows: the first half of a SHA-256 digest of the channel's identities. Identities may hold any character and be of any
/// length; a digest always fits, and the tables tell nobody who spoke.
/// </summary>
internal static class Keys
{
    private const int Length = 16;
    private const int MostOnStack = 512;

    /// <summary>Stands for "all conversations" or "all people" in the key of a document.</summary>
    public static byte[] None { get; } = [];

    public static byte[] Conversation(string channel, string conversation) => Digest('c', channel, conversation, "");

    public static byte[] Person(string channel, string person) => Digest('p', channel, person, "");

    public static byte[] Installation(string channel, string installation) => Digest('i', channel, installation, "");

    public static byte[] Activity(string channel, string conversation, string activity) => Digest('a', channel, conversation, activity);

    /// <summary>The key of a message that was sent.</summary>
    /// <param name="conversation">The key of its conversation: whoever delivers knows no more of it.</param>
    /// <param name="activity">The channel's identity of the message.</param>
    public static byte[] SentMessage(byte[] conversation, string activity) => Digest('s', Convert.ToHexString(conversation), activity, "");

    /// <summary>The key of a reply that somebody rated: the message itself, or what was said about a subject in a conversation.</summary>
    public static byte[] RatedReply(TurnOrigin origin, RatedReply reply) => reply switch
    {
        RatedReply.Message message => SentMessage(Conversation(origin.Channel, origin.Conversation), message.Activity),
        RatedReply.About about => Digest('r', origin.Channel, origin.Conversation, about.Subject),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    private static byte[] Digest(char kind, string first, string second, string third)
    {
        // Lengths first: "ab" + "c" is not "a" + "bc".
        var size = sizeof(char) + (3 * sizeof(int)) + ((first.Length + second.Length + third.Length) * sizeof(char));
        var bytes = size <= MostOnStack ? stackalloc byte[size] : new byte[size];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, kind);
        var at = sizeof(char);
        foreach (var part in (ReadOnlySpan<string>)[first, second, third])
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], part.Length);
            at += sizeof(int);
            MemoryMarshal.AsBytes(part.AsSpan()).CopyTo(bytes[at..]);
            at += part.Length * sizeof(char);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return digest[..Length].ToArray();
    }
}

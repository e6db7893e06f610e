using System.Buffers;
using System.Globalization;
using System.Text;
using CoopBot.Conversation.Transcripts;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Writes what was said as Direct Line gives it: <c>{"activities":[…],"watermark":"7"}</c>.</summary>
internal static class ActivitySet
{
    /// <summary>The JSON. The activities stand in it byte for byte as they are kept.</summary>
    public static byte[] Of(TranscriptPage page)
    {
        var json = new ArrayBufferWriter<byte>(page.Bodies.Sum(body => body.Length + 1) + 64);
        json.Write("{\"activities\":["u8);
        for (var index = 0; index < page.Bodies.Length; index++)
        {
            if (index > 0) json.Write(","u8);
            json.Write(page.Bodies[index].Span);
        }

        json.Write("],\"watermark\":\""u8);
        json.Write(Encoding.ASCII.GetBytes(page.Last.ToString(CultureInfo.InvariantCulture)));
        json.Write("\"}"u8);
        return json.WrittenSpan.ToArray();
    }

    /// <summary>The number that a watermark stands for; null when it is none of ours.</summary>
    /// <param name="watermark">From the client: empty at first, <c>-</c> in addresses that Direct Line's documentation shows.</param>
    public static long? After(string? watermark)
    {
        if (watermark is null or "" or "-") return 0;
        return long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

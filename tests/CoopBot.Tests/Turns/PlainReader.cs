using System.Text;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.Turns;

/// <summary>Reads what <see cref="ProgramUnderTest.Said"/> writes down: activity, colon, text.</summary>
internal sealed class PlainReader : ITurnReader
{
    public IncomingTurn? Read(ReadOnlyMemory<byte> record) =>
        Encoding.UTF8.GetString(record.Span).Split(':', 2) is [var activity, var text] ? ProgramUnderTest.Said(text, activity) : null;
}

namespace CoopBot.Conversation.Turns;

/// <summary>Reads turns that were written down.</summary>
public interface ITurnReader
{
    /// <summary>Reads one.</summary>
    /// <param name="record">What <see cref="IncomingTurn.Record"/> wrote, perhaps in an older version of the program.</param>
    /// <returns>The turn, or null when it cannot be taken any more.</returns>
    IncomingTurn? Read(ReadOnlyMemory<byte> record);
}

namespace CoopBot.Knowledge.Reading;

/// <summary>Something wrong in a file that staff edit.</summary>
/// <param name="File">The path below the knowledge folder, with <c>/</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">In French: what is wrong and what to do.</param>
public sealed record Fault(string File, int Line, string Message)
{
    /// <summary>The line that staff read: <c>fichier:ligne: message</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{File}:{Line}: {Message}";
}

namespace CoopBot.Harness.Bots;

/// <summary>The last lines of an output, to be shown when something fails.</summary>
/// <param name="most">How many lines are kept.</param>
internal sealed class RecentLines(int most)
{
    private readonly Queue<string> _lines = new();
    private readonly Lock _lock = new();

    /// <summary>Keeps a line, and forgets the oldest one beyond the bound.</summary>
    /// <param name="line">The line, or null at the output's end.</param>
    public void Add(string? line)
    {
        if (line is null) return;
        lock (_lock)
        {
            _lines.Enqueue(line);
            if (_lines.Count > most) _lines.Dequeue();
        }
    }

    /// <summary>The lines kept, oldest first.</summary>
    public override string ToString()
    {
        lock (_lock) return string.Join('\n', _lines);
    }
}

namespace CoopBot.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The knowledge files have faults, or what was asked for is not there.</summary>
    public const int Faults = 1;

    /// <summary>The program cannot work: no knowledge folder, no identity, no address to listen on, no database.</summary>
    public const int CannotWork = 2;
}

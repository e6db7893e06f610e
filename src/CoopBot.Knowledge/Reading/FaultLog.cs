namespace CoopBot.Knowledge.Reading;

/// <summary>Collects the faults of one file.</summary>
/// <param name="file">The file's path below the knowledge folder.</param>
/// <param name="faults">Where the faults of all files come together.</param>
internal sealed class FaultLog(string file, List<Fault> faults)
{
    public string File => file;

    public void Add(int line, string message) => faults.Add(new Fault(file, line, message));
}

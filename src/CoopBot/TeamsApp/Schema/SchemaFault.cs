namespace CoopBot.TeamsApp.Schema;

/// <summary>A place of a JSON document that its schema refuses.</summary>
/// <param name="Path">Where, such as <c>bots[0].commandLists[1].scopes</c>; empty for the whole document.</param>
/// <param name="Message">What is wrong, in French.</param>
internal sealed record SchemaFault(string Path, string Message)
{
    /// <summary>The place and what is wrong there.</summary>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path} : {Message}";
}

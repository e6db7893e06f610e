namespace CoopBot.Knowledge.Entries;

/// <summary>A question that an entry must answer, written by staff as a member would ask it.</summary>
/// <param name="Text">The question.</param>
/// <param name="Facet">The facet that answers it, or null for the short answer.</param>
/// <param name="Line">The line of the entry's file on which it stands, from 1.</param>
public sealed record ExampleQuestion(string Text, Facet? Facet, int Line);

namespace CoopBot.Knowledge.Entries;

/// <summary>What an entry says of one facet.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Markdown">Paragraphs, lists, bold and web links; never empty, no heading, no HTML.</param>
public sealed record Section(Facet Facet, string Markdown);

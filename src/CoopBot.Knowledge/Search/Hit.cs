using CoopBot.Knowledge.Entries;

namespace CoopBot.Knowledge.Search;

/// <summary>A passage that may answer a question.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Facet">Its section, or null for the short answer.</param>
/// <param name="Score">How well it matches; comparable within one question only.</param>
public sealed record Hit(Entry Entry, Facet? Facet, float Score);
